package io.zenmarket.domain.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lexicon of the legacy program, defects included, for comparison with its reports.
///
/// Words are the longest runs of letters, digits and underscores, in lower case. A positive or negative word
/// counts 1, or
/// 1.5 right behind an intensifier; right behind a negator it counts for the other side. The score is the
///    difference of the sides divided by the number of hits. Known faults, mended in [LexiconScorer]: a
///    contraction ("aren't") or a negator two words back is not seen, the divisor takes an intensifier's
///    effect away, and no word knows its subject ("costs falling" is bad). It judges the headline for nobody
///    in particular, whatever the entity.
public final class LegacyLexiconScorer implements SentimentScorer {

    private static final int STORED = 100;
    private static final double INTENSE = 1.5;

    @Override
    public String id() {
        return "legacy-lexicon";
    }

    @Override
    public String description() {
        return "The word list of the legacy program, for comparison with its reports; ignores the entity";
    }

    @Override
    public List<Sentiment> score(List<SentimentText> texts) {
        return texts.stream().map(text -> evaluate(text.headline()).sentiment()).toList();
    }

    /// All it says about a text.
    public LegacySentiment evaluate(String text) {
        List<String> tokens = tokens(text.toLowerCase(Locale.ROOT));
        double[] sides = new double[2];
        int hits = 0;
        String before = "";
        for (String token : tokens) {
            boolean positive = LegacyTerms.POSITIVE.contains(token);
            if (positive || LegacyTerms.NEGATIVE.contains(token)) {
                boolean good = positive != LegacyTerms.NEGATORS.contains(before);
                sides[good ? 0 : 1] += LegacyTerms.INTENSIFIERS.contains(before) ? INTENSE : 1;
                hits++;
            }
            before = token;
        }
        return LegacySentiment.of(tokens.size(), hits, sides[0], sides[1]);
    }

    /// A text as the program stored it: the first 100 characters and three dots when it is longer.
    public static String stored(String text) {
        return text.codePointCount(0, text.length()) <= STORED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, STORED)) + "...";
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isWordCharacter(point)) {
                word.appendCodePoint(point);
            } else {
                end(word, tokens);
            }
        });
        end(word, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isWordCharacter(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || point == '_';
    }
}
