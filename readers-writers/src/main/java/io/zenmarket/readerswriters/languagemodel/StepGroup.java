package io.zenmarket.readerswriters.languagemodel;

import java.util.stream.LongStream;

/// What shares one step when numbers become bytes, see [OwnSteps].
enum StepGroup {
    /// All numbers of a text, as the base models and the recorded probabilities of MiniLM have it.
    TEXT(1),
    /// The numbers of a token: closer to the model's real numbers, for a few per cent of the time.
    TOKEN(2);

    private static final int AXES = 3;

    private final int axis;

    StepGroup(int axis) {
        this.axis = axis;
    }

    /// The axis of [texts, tokens, n] where a group's own numbers begin.
    int axis() {
        return axis;
    }

    /// The axes within a group.
    long[] axes() {
        return LongStream.range(axis, AXES).toArray();
    }
}
