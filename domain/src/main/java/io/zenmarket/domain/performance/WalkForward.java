package io.zenmarket.domain.performance;

import java.util.ArrayList;
import java.util.List;

/// Plans windows that choose parameters on the past and judge them on what came after.
///
/// Window k is judged on the bars from `inSample + embargo + k step` on, `outOfSample` of them. It chooses on
/// the bars up to the embargo before, less the last `purge`: `inSample` of them (rolling) or all since the
/// first bar (anchored). Purged bars are those whose outcome (a trade still open, a label that looks ahead)
/// reaches behind the in-sample window; embargoed bars keep what is correlated with its end out of the
/// judgement. A window that does not fit is left out.
///
/// Source: R. Pardo, The Evaluation and Optimization of Trading Strategies (2008); purge and embargo: M.
/// López de Prado, Advances in Financial Machine Learning (2018), chapter 7.
///
/// @param inSample bars to choose on, before the purge; of the first window if anchored
/// @param outOfSample bars to judge on
/// @param step bars from one window to the next
/// @param anchored whether every in-sample window starts at the first bar
/// @param purge bars cut off the end of each in-sample window
/// @param embargo bars skipped between in-sample and out-of-sample
public record WalkForward(int inSample, int outOfSample, int step, boolean anchored, int purge, int embargo) {

    public WalkForward {
        if (inSample < 1 || outOfSample < 1 || step < 1) {
            throw new IllegalArgumentException("walk-forward: expected in-sample, out-of-sample and step of at least 1"
                    + " bar, was " + inSample + ", " + outOfSample + ", " + step);
        }
        if (purge < 0 || purge >= inSample || embargo < 0) {
            throw new IllegalArgumentException("walk-forward: expected a purge from 0 to below " + inSample
                    + " and an embargo of at least 0 bars, was " + purge + " and " + embargo);
        }
    }

    /// Bars of one window: from the first to before the last.
    ///
    /// @param inFrom first bar to choose on
    /// @param inTo behind the last bar to choose on
    /// @param outFrom first bar to judge on
    /// @param outTo behind the last bar to judge on
    public record Window(int inFrom, int inTo, int outFrom, int outTo) {}

    /// All windows that fit into `bars` bars, in order of time.
    public List<Window> windows(int bars) {
        List<Window> windows = new ArrayList<>();
        for (long end = inSample; end + embargo + outOfSample <= bars; end += step) {
            int in = (int) end;
            int out = in + embargo;
            windows.add(new Window(anchored ? 0 : in - inSample, in - purge, out, out + outOfSample));
        }
        return windows;
    }
}
