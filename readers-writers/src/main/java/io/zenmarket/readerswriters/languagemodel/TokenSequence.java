package io.zenmarket.readerswriters.languagemodel;

/// What a model reads for one text.
///
/// @param tokens numbers of the pieces, not to be changed
/// @param secondSegment index of the first token of the entity's segment, `tokens.length` for none
/// @param headlineTokens how many tokens the headline itself has
record TokenSequence(int[] tokens, int secondSegment, int headlineTokens) {

    int length() {
        return tokens.length;
    }

    /// The segment of a token: 0 for the headline, 1 for the entity.
    int segment(int index) {
        return index < secondSegment ? 0 : 1;
    }
}
