package io.zenmarket.domain.news;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text into words, the same way for aliases and for stories: at everything but letters, digits and the
/// `&` within `AT&T`. Accents are left out, so that `Nestle` is `Nestlé`.
final class Words {

    private static final Pattern WORD = Pattern.compile(
            "(?<dollar>\\$?)(?:(?<points>\\p{Lu}(?:\\.\\p{Lu})+\\b\\.?)|(?<text>[\\p{L}\\p{N}]+(?:&[\\p{L}\\p{N}]+)*))(?<own>'[sS](?![\\p{L}\\p{N}]))?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\uff07`\u00b4]");

    private Words() {}

    static List<Word> of(String text) {
        String straight = APOSTROPHES.matcher(text).replaceAll("'");
        String bare = MARKS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFKD))
                .replaceAll("");
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(bare);
        while (matcher.find()) {
            words.add(word(matcher));
        }
        return words;
    }

    private static Word word(Matcher matcher) {
        String points = matcher.group("points");
        String text = points == null ? matcher.group("text") : points.replace(".", "");
        return new Word(
                text, matcher.group("own") != null, !matcher.group("dollar").isEmpty());
    }
}
