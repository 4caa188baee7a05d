package io.zenmarket.domain.performance;

/// Geometric mean return of a year, also called compound annual growth rate.
///
/// Formula: (1 + total return)^(periodsPerYear / n) − 1, n bars.
///
/// Conventions: years are bars over periods per year, as in empyrical and vectorbt (backtesting.py and
/// quantstats' older versions divide calendar days by 365.25 or 365). A series that loses everything or more
/// returns −1 a year. `NaN` for an empty series.
public final class AnnualReturn {

    private AnnualReturn() {}

    public static double of(double[] returns, double periodsPerYear) {
        return of(TotalReturn.of(returns), returns.length, periodsPerYear);
    }

    /// The same from the total return over a number of bars.
    public static double of(double totalReturn, int bars, double periodsPerYear) {
        return totalReturn <= -1 ? -1 : Math.pow(1 + totalReturn, periodsPerYear / bars) - 1;
    }
}
