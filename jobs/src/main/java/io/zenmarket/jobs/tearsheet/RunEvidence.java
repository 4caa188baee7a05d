package io.zenmarket.jobs.tearsheet;

/// How sure a single run's Sharpe ratio is.
///
/// @param interval bootstrap interval
/// @param probabilistic probabilistic Sharpe ratio
/// @param minimum minimum track record length
public record RunEvidence(Interval interval, Probabilistic probabilistic, TrackRecord minimum) {

    /// Bootstrap interval of the annualised Sharpe ratio.
    ///
    /// @param sharpe of the run
    /// @param low lower end
    /// @param high upper end
    /// @param level share of the samples inside, e.g. 0.95
    /// @param samples how many were drawn
    public record Interval(double sharpe, double low, double high, double level, int samples) {}

    /// Probabilistic Sharpe ratio.
    ///
    /// @param probability that the true Sharpe ratio is above the threshold
    /// @param threshold annualised
    public record Probabilistic(double probability, double threshold) {}

    /// Minimum track record length.
    ///
    /// @param needed bars needed to be sure that it is above the threshold; `NaN` if no number would do
    /// @param bars bars there are
    /// @param barsPerYear bars that make a year
    /// @param level how sure, e.g. 0.95
    public record TrackRecord(double needed, long bars, double barsPerYear, double level) {}
}
