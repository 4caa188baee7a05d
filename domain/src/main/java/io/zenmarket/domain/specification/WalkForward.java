package io.zenmarket.domain.specification;

import java.util.Optional;

/// Choosing on one stretch of bars and judging on the next, again and again.
///
/// @param inSample bars to choose on, 2 or more
/// @param outOfSample bars to judge on, 1 or more
/// @param step bars from one window to the next; always given, `outOfSample` when it was empty
/// @param anchored whether every window starts at the first bar, and grows
/// @param purge bars cut off the end of what is chosen on; 2 or more are left
/// @param embargo bars left out between the two
public record WalkForward(
        int inSample, int outOfSample, Optional<Integer> step, boolean anchored, int purge, int embargo) {

    public WalkForward {
        step = Optional.of(step.orElse(outOfSample));
        if (inSample < 2 || outOfSample < 1 || step.get() < 1 || purge < 0 || embargo < 0) {
            throw new IllegalArgumentException(
                    "walk-forward, expected in-sample of 2 or more, out-of-sample and step of 1 or more, purge and embargo"
                            + " of 0 or more, was " + inSample + ", " + outOfSample + ", " + step.get() + ", " + purge
                            + " and " + embargo);
        }
        if (purge > inSample - 2) {
            throw new IllegalArgumentException("walk-forward: purge, expected to leave 2 bars or more of the "
                    + inSample + " in sample, was " + purge);
        }
    }
}
