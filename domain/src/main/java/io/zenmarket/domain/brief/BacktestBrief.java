package io.zenmarket.domain.brief;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A backtest that was answered.
///
/// @param run its id
/// @param name for people
/// @param strategy what it is of; empty when nothing decides
/// @param symbols of its universe, ascending
/// @param sets parameter sets that were evaluated, over all symbols
/// @param completed when it was answered
/// @param best the best set; empty when no set could be evaluated
/// @param luck what speaks against it; empty for a single set
/// @param report key of the report in the lake; empty when there is none
public record BacktestBrief(
        String run,
        String name,
        String strategy,
        List<String> symbols,
        long sets,
        Instant completed,
        Optional<Best> best,
        Optional<Luck> luck,
        String report) {

    public BacktestBrief {
        symbols = List.copyOf(symbols);
    }

    /// The best set; fractions and ratios, `NaN` when undefined.
    ///
    /// @param symbol it was run on, `*` for several in one account
    /// @param parameters `name=value`, separated by blanks
    /// @param totalReturn of the capital
    /// @param annualReturn geometric
    /// @param sharpe annualised
    /// @param maxDrawdown largest fall from a peak, 0 or less
    /// @param trades round trips
    public record Best(
            String symbol,
            String parameters,
            double totalReturn,
            double annualReturn,
            double sharpe,
            double maxDrawdown,
            long trades) {}

    /// How much of the best set may be luck; `NaN` when undefined.
    ///
    /// @param expectedMaximum Sharpe ratio of the best of as many sets without skill
    /// @param deflated probability that the best set's true Sharpe ratio is above that
    /// @param overfitting probability that the set that is best in sample is below the median out of sample
    public record Luck(double expectedMaximum, double deflated, double overfitting) {}
}
