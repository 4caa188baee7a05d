package io.zenmarket.domain.sentiment;

/// One thing a text says.
///
/// @param at its word
/// @param value how good it is
/// @param flip a rule turned it: by negation, or as less of something bad
record Finding(int at, double value, boolean flip) {

    Finding times(double factor) {
        return new Finding(at, value * factor, flip);
    }

    Finding turned(double factor) {
        return new Finding(at, -value * factor, true);
    }
}
