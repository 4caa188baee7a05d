package io.zenmarket.readerswriters.languagemodel;

import java.text.Normalizer;

/// Cuts a text into words and punctuation as the "uncased" BERT models were trained on: control and
/// format characters dropped, every CJK ideograph a word of its own, accents dropped, lower case, every
/// punctuation mark a word of its own.
///
/// Source: Devlin et al. (2019), "BERT", and the normalizer and pre-tokenizer that the models'
/// tokenizer.json names. Lower case is taken character by character, so that a Greek word has no final
/// sigma, as the reference does.
final class BertText {

    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private final String decomposed;
    private final StringBuilder word = new StringBuilder();
    private int next;

    BertText(String text) {
        decomposed = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
    }

    /// The next word, empty at the end. One buffer for all words.
    CharSequence nextWord() {
        word.setLength(0);
        boolean ended = false;
        while (!ended && next < decomposed.length()) {
            ended = take(decomposed.codePointAt(next));
        }
        return word;
    }

    /// Goes on by one character, unless a mark begins the next word.
    ///
    /// @return whether the word ends with, or before, this character
    private boolean take(int character) {
        boolean mark = isPunctuation(character);
        if (mark && !word.isEmpty()) {
            return true;
        }
        next += Character.charCount(character);
        if (character == ' ') {
            return !word.isEmpty();
        }
        if (Character.getType(character) != Character.NON_SPACING_MARK) {
            word.appendCodePoint(Character.toLowerCase(character));
        }
        return mark;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                clean.append(' ');
            } else if (isIdeograph(character)) {
                clean.append(' ').appendCodePoint(character).append(' ');
            } else if (!isDropped(character)) {
                clean.appendCodePoint(character);
            }
        });
        return clean.toString();
    }

    private static boolean isSpace(int character) {
        return character == '\t' || character == '\n' || character == '\r' || Character.isSpaceChar(character);
    }

    private static boolean isDropped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> character == REPLACEMENT_CHARACTER;
        };
    }

    /// The blocks of the reference, whose fifth one begins later than the block that Unicode calls
    /// Extension E.
    private static boolean isIdeograph(int character) {
        return character >= 0x3400
                && (character <= 0x4DBF
                        || within(character, 0x4E00, 0x9FFF)
                        || within(character, 0xF900, 0xFAFF)
                        || within(character, 0x20000, 0x2A6DF)
                        || within(character, 0x2A700, 0x2B81F)
                        || within(character, 0x2B920, 0x2CEAF)
                        || within(character, 0x2F800, 0x2FA1F));
    }

    private static boolean isPunctuation(int character) {
        if (character < 0x80) {
            return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
