package io.zenmarket.jobs.tearsheet;

import java.util.List;
import java.util.Optional;

/// What speaks for and against luck in a sweep. A part that was not computed holds `NaN`; walk-forward may be absent.
///
/// @param deflated deflated Sharpe ratio of the best set
/// @param overfitting probability of backtest overfitting
/// @param plateau how the best set's neighbours do
/// @param walkForward choosing and trading in turns
public record SweepEvidence(
        DeflatedSharpe deflated, Overfitting overfitting, Plateau plateau, Optional<WalkForward> walkForward) {

    /// Deflated Sharpe ratio; Sharpe ratios are annualised.
    ///
    /// @param probability that the best set's true Sharpe ratio is above the best of luck
    /// @param sharpe of the best set
    /// @param luck expected best of as many sets without skill
    /// @param trials sets that count as independent trials
    public record DeflatedSharpe(double probability, double sharpe, double luck, double trials) {}

    /// Probability of backtest overfitting by combinatorially symmetric cross-validation.
    ///
    /// @param probability share of the splits where the best set in sample is at or below the median out of sample
    /// @param blocks pieces of history
    /// @param splits ways to choose half of the pieces
    /// @param sets sets compared
    /// @param logits of the relative rank out of sample: at or below 0 is below the median
    public record Overfitting(double probability, int blocks, long splits, long sets, Histogram logits) {}

    /// The best set's surroundings in the space of parameters.
    ///
    /// @param score 1 is level ground, 0 a lonely spike
    /// @param best the ranking metric of the best set
    /// @param neighbours mean of the ranking metric over its neighbours, one step away
    /// @param count how many neighbours
    public record Plateau(double score, double best, double neighbours, int count) {}

    /// Sets chosen on one window and traded on the next.
    ///
    /// @param metric what sets were chosen by
    /// @param inSample its mean over the windows it was chosen on
    /// @param outOfSample of the stitched curve
    /// @param windows in time's order
    /// @param curves the stitched out-of-sample curve
    public record WalkForward(Metric metric, double inSample, double outOfSample, List<Window> windows, Curves curves) {

        public WalkForward {
            windows = List.copyOf(windows);
        }
    }

    /// One turn; times in epoch seconds of the first and the last bar.
    ///
    /// @param chosenFrom start of the window it was chosen on
    /// @param chosenTo end of that window
    /// @param tradedFrom start of the window it was traded on
    /// @param tradedTo end of that window
    /// @param set the parameters chosen, e.g. `fast=10 slow=52`
    /// @param inSample metric where it was chosen
    /// @param outOfSample metric where it was traded
    public record Window(
            long chosenFrom,
            long chosenTo,
            long tradedFrom,
            long tradedTo,
            String set,
            double inSample,
            double outOfSample) {}
}
