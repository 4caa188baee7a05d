package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.ExpectedMaximumSharpe;
import io.zenmarket.domain.performance.MinimumTrackRecord;
import io.zenmarket.domain.performance.ParameterPlateau;
import io.zenmarket.domain.performance.ProbabilisticSharpe;
import java.util.Optional;

/// What speaks for and against luck in a sweep.
///
/// @param sets how many there are, over all symbols
/// @param luck the best Sharpe ratio against the best of luck
/// @param overfitting empty for too few sets or bars
/// @param plateau empty where sets have no neighbours
/// @param walkForward choosing and trading in turns
record SweepFindings(
        long sets,
        Luck luck,
        Optional<OverfittingSample.Finding> overfitting,
        Optional<ParameterPlateau> plateau,
        WalkForwardFinding walkForward) {

    /// Sharpe ratios are annualised and, as those of the sets are, without a risk-free rate.
    ///
    /// @param trials sets with a Sharpe ratio
    /// @param sharpe of the best set
    /// @param mean of all sets' Sharpe ratios
    /// @param variance of all sets' Sharpe ratios, divisor N − 1
    /// @param expectedMaximum best of as many sets without skill
    /// @param deflated probability that the best set's true ratio is above that
    /// @param probabilistic probability that it is above 0
    /// @param minimumTrackRecord bars needed to say so with 95 % confidence
    record Luck(
            long trials,
            double sharpe,
            double mean,
            double variance,
            double expectedMaximum,
            double deflated,
            double probabilistic,
            double minimumTrackRecord) {

        private static final double CONFIDENCE = 0.95;

        /// Judges the best set's returns.
        ///
        /// @param sharpes annualised ratios of all sets
        /// @param periods bars that make a year
        static Luck of(double[] returns, double sharpe, SetMoments sharpes, double periods) {
            double variance = sharpes.variance() / periods;
            double luck =
                    sharpes.count() < 2 ? Double.NaN : ExpectedMaximumSharpe.of(variance, (double) sharpes.count());
            return new Luck(
                    sharpes.count(),
                    sharpe,
                    sharpes.mean(),
                    sharpes.variance(),
                    luck * Math.sqrt(periods),
                    ProbabilisticSharpe.of(returns, luck),
                    ProbabilisticSharpe.of(returns, 0),
                    MinimumTrackRecord.of(returns, 0, CONFIDENCE));
        }
    }

    static SweepFindings of(Runs.Loaded loaded, BestSet best, SetSurvey survey, long walkForwardSets) {
        Luck luck = Luck.of(
                best.series().returns(),
                best.set().statistics().returns().sharpe(),
                survey.sharpe(),
                best.series().periodsPerYear());
        return new SweepFindings(
                survey.sets(),
                luck,
                new OverfittingSample(loaded, best.trial()).find(survey.trials()),
                survey.plateau(),
                new WalkForwardRun(loaded, best.trial().account()).run(walkForwardSets));
    }
}
