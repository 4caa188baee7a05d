package io.zenmarket.domain.backtest;

/// Annualised volatility of the last bars of each symbol.
///
/// Formula: √(Σ (r − mean)² / (n − 1)) × √(periods per year), r = close / close before − 1.
final class RealisedVolatility {

    private final Market market;

    RealisedVolatility(Market market) {
        this.market = market;
    }

    /// Volatility of one symbol up to a row.
    ///
    /// @param row the last bar
    /// @param count number of returns n, 2 or more
    /// @return `NaN` when there are fewer
    double at(int symbol, int row, int count) {
        if (row < count) {
            return Double.NaN;
        }
        double[] close = market.indicators(symbol).bars().close();
        double mean = 0;
        for (int i = row - count + 1; i <= row; i++) {
            mean += (close[i] / close[i - 1] - 1) / count;
        }
        double squares = 0;
        for (int i = row - count + 1; i <= row; i++) {
            double off = close[i] / close[i - 1] - 1 - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / (count - 1) * market.periodsPerYear());
    }
}
