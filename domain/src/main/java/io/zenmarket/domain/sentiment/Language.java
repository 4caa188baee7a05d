package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A plain test whether a headline is English. It is made to let English pass: a headline without any sign of another
/// language is English.
///
/// Not English is a text
/// 1. of whose letters at least 30 % are not Latin (Chinese, Cyrillic, Arabic, …), or
/// 2. that has at least two different function words of German, French, Spanish, Italian, Portuguese or Dutch, and
///    more of them than of common English words. Words that English has too, or knows from names (die, la, de), do not
///    count.
///
/// It does not tell a language it has no words of, nor a foreign headline without function words.
public final class Language {

    private static final double FOREIGN_LETTERS = 0.3;
    private static final int FOREIGN_WORDS = 2;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> FOREIGN = words("""
            der das und nicht mit für von vom zum zur ist sind auf ein eine einen einem einer dem den wird werden im bei
            nach über unter gegen auch sich seine ihre oder aber noch mehr als wie
            le les des du une est sont dans pour sur avec aux sans ses leur leurs plus que qui après selon cette
            el los las del una por para con su sus se más como entre desde hasta ante tras sobre según pero
            il gli della delle degli dello nel nella dei di che è sono più dopo anche per alla dalla suo sua
            não dos das uma ao aos pela pelo com são mais após seu sua em
            het een voor van zijn wordt niet naar bij uit ook maar meer""");

    private static final Set<String> ENGLISH = words("""
            the a an and or of to in on at by for from with without as is are was were be been being will would may might
            can could should has have had not no its it their his her after before over under amid into against than
            that this says said sees see new up down more less most first profit profits shares stock stocks market
            markets sales bank banks price prices rates rate year quarter week month loss losses rise rises rose fall
            falls fell cuts cut raises gains gain drops high low growth earnings revenue company deal buy sell""");

    private Language() {}

    /// Whether the text is taken for English; so is one without letters.
    public static boolean isEnglish(String text) {
        return !isForeignScript(text) && !hasForeignWords(text);
    }

    private static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long foreign = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && foreign >= FOREIGN_LETTERS * letters;
    }

    private static boolean hasForeignWords(String text) {
        Set<String> foreign = new HashSet<>();
        int foreignHits = 0;
        int englishHits = 0;
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (FOREIGN.contains(word)) {
                foreign.add(word);
                foreignHits++;
            } else if (ENGLISH.contains(word)) {
                englishHits++;
            }
        }
        return foreign.size() >= FOREIGN_WORDS && foreignHits > englishHits;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}
