package io.zenmarket.domain.performance;

/// Returns of a strategy and all that is needed to judge them.
///
/// @param returns one per bar
/// @param times of the bars, in epoch seconds, ascending
/// @param periodsPerYear bars that make a year, see [PeriodsPerYear]
/// @param riskFree annual rate, a fraction
/// @param benchmark its returns on the same bars; empty for none
public record ReturnSeries(double[] returns, long[] times, double periodsPerYear, double riskFree, double[] benchmark) {

    public ReturnSeries {
        requireTimes(returns, times);
        if (!(periodsPerYear > 0)) {
            throw new IllegalArgumentException("periods per year: expected more than 0, was " + periodsPerYear);
        }
        if (!(riskFree > -1)) {
            throw new IllegalArgumentException("risk-free rate: expected more than -1, was " + riskFree);
        }
        if (benchmark.length > 0) {
            Returns.requireSameLength(returns.length, benchmark.length);
        }
    }

    /// Without risk-free rate and benchmark.
    public static ReturnSeries of(double[] returns, long[] times, double periodsPerYear) {
        return new ReturnSeries(returns, times, periodsPerYear, 0, new double[0]);
    }

    /// From the equity at the close of each bar and the capital before the first.
    public static ReturnSeries ofEquity(double[] equity, double capital, long[] times, double periodsPerYear) {
        return of(Returns.ofEquity(equity, capital), times, periodsPerYear);
    }

    public ReturnSeries withRiskFree(double annualRate) {
        return new ReturnSeries(returns, times, periodsPerYear, annualRate, benchmark);
    }

    public ReturnSeries withBenchmark(double[] benchmarkReturns) {
        return new ReturnSeries(returns, times, periodsPerYear, riskFree, benchmarkReturns);
    }

    /// Risk-free rate of one period.
    public double riskFreePerPeriod() {
        return Returns.perPeriod(riskFree, periodsPerYear);
    }

    /// Returns less the risk-free rate.
    public double[] excess() {
        return Returns.excess(returns, riskFreePerPeriod());
    }

    static void requireTimes(double[] returns, long[] times) {
        if (returns.length != times.length) {
            throw new IllegalArgumentException(
                    "returns: expected one time per return, " + returns.length + ", was " + times.length);
        }
    }
}
