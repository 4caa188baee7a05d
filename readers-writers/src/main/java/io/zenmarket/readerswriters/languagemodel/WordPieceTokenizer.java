package io.zenmarket.readerswriters.languagemodel;

import io.zenmarket.domain.sentiment.SentimentText;
import java.util.Arrays;

/// Turns a text into the numbers that a BERT model reads: `[CLS] headline [SEP]`, or `[CLS] headline
/// [SEP] entity [SEP]` when there is an entity. Thread-safe.
///
/// Each word is cut greedily into the longest pieces of the vocabulary; a word of more than 100
/// characters, or one that has no such cut, is unknown. Differs from the reference tokenizer in one
/// point: "[SEP]" and its like inside a text are brackets and letters, since a text must not be able to
/// give the model structure.
final class WordPieceTokenizer {

    /// Tokens of one input, with the special ones; what is longer loses the end of its headline.
    static final int LENGTH_LIMIT = 64;

    private static final int ENTITY_LIMIT = 24;
    private static final int WORD_LIMIT = 100;
    private static final String CONTINUATION = "##";

    private final Vocabulary vocabulary;

    WordPieceTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    TokenSequence encode(SentimentText text) {
        int[] entity = pieces(text.entity(), ENTITY_LIMIT);
        int special = entity.length == 0 ? 2 : 3;
        int[] headline = pieces(text.headline(), LENGTH_LIMIT - special - entity.length);
        int[] tokens = new int[special + headline.length + entity.length];
        tokens[0] = vocabulary.start();
        System.arraycopy(headline, 0, tokens, 1, headline.length);
        int second = headline.length + 2;
        tokens[second - 1] = vocabulary.separator();
        System.arraycopy(entity, 0, tokens, second, entity.length);
        tokens[tokens.length - 1] = vocabulary.separator();
        return new TokenSequence(tokens, second, headline.length);
    }

    /// The first pieces of a text.
    ///
    /// @param limit at most so many
    int[] pieces(String text, int limit) {
        int[] pieces = new int[limit];
        int count = 0;
        BertText words = new BertText(text);
        for (CharSequence word = words.nextWord(); !word.isEmpty() && count < limit; word = words.nextWord()) {
            count = cut(word.toString(), pieces, count);
        }
        return Arrays.copyOf(pieces, count);
    }

    /// Cuts one word.
    ///
    /// @return the number of pieces there are now
    private int cut(String word, int[] pieces, int before) {
        int count = before;
        if (word.codePointCount(0, word.length()) > WORD_LIMIT) {
            pieces[count] = vocabulary.unknown();
            return count + 1;
        }
        int start = 0;
        while (start < word.length()) {
            int end = longest(word, start);
            if (end == start) {
                pieces[before] = vocabulary.unknown();
                return before + 1;
            }
            if (count < pieces.length) {
                pieces[count++] = vocabulary.number(piece(word, start, end));
            }
            start = end;
        }
        return count;
    }

    private int longest(String word, int start) {
        int end = word.length();
        while (end > start && vocabulary.number(piece(word, start, end)) < 0) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int start, int end) {
        String piece = word.substring(start, end);
        return start == 0 ? piece : CONTINUATION + piece;
    }
}
