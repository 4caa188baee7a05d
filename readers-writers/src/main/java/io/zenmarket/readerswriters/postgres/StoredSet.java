package io.zenmarket.readerswriters.postgres;

/// One of the best parameter sets of a run.
///
/// @param rank from 1
/// @param symbol the symbol, or `*` for a portfolio of several
/// @param number of the set within the parameter space, from 0
/// @param parameters `name=value`, separated by blanks
/// @param statistics of the set
public record StoredSet(int rank, String symbol, long number, String parameters, Statistics statistics) {

    /// Statistics of one set; fractions and ratios, `NaN` when undefined.
    public record Statistics(Returns returns, double winRate, double profitFactor, long trades, double finalValue) {}

    /// Statistics of its returns.
    public record Returns(
            double totalReturn,
            double annualReturn,
            double volatility,
            double sharpe,
            double sortino,
            double calmar,
            double maxDrawdown) {}
}
