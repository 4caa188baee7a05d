package io.zenmarket.domain.performance;

/// Series of simple returns, and series made from them.
public final class Returns {

    private Returns() {}

    /// Formula: r_i = p_i / p_{i−1} − 1; one value less than there are prices.
    public static double[] ofPrices(double[] prices) {
        double[] returns = new double[Math.max(0, prices.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = change(prices[i], prices[i + 1]);
        }
        return returns;
    }

    /// One return per bar, the first against the initial capital: r_0 = E_0 / capital − 1, r_i = E_i /
    /// E_{i−1} − 1.
    ///
    /// An equity that stays where it is returns 0, also at or below zero after a ruin; a change from there is
    /// undefined.
    public static double[] ofEquity(double[] equity, double capital) {
        double[] returns = new double[equity.length];
        double before = capital;
        for (int i = 0; i < equity.length; i++) {
            returns[i] = change(before, equity[i]);
            before = equity[i];
        }
        return returns;
    }

    private static double change(double before, double after) {
        if (after == before) {
            return 0;
        }
        return before > 0 ? after / before - 1 : Double.NaN;
    }

    /// Value over time of `capital` invested: capital × Π (1 + r).
    public static double[] equity(double[] returns, double capital) {
        double[] equity = new double[returns.length];
        double value = capital;
        for (int i = 0; i < returns.length; i++) {
            value = Double.isNaN(returns[i]) ? value : value * (1 + returns[i]);
            equity[i] = value;
        }
        return equity;
    }

    /// Compounded return since the start, per bar: Π (1 + r) − 1.
    public static double[] cumulative(double[] returns) {
        double[] cumulative = equity(returns, 1);
        for (int i = 0; i < cumulative.length; i++) {
            cumulative[i] -= 1;
        }
        return cumulative;
    }

    /// Returns less a fixed rate per period.
    public static double[] excess(double[] returns, double rate) {
        double[] excess = returns.clone();
        for (int i = 0; i < excess.length; i++) {
            excess[i] -= rate;
        }
        return excess;
    }

    /// Returns less a benchmark's, bar by bar; missing where one of them is.
    public static double[] excess(double[] returns, double[] benchmark) {
        requireSameLength(returns.length, benchmark.length);
        double[] excess = returns.clone();
        for (int i = 0; i < excess.length; i++) {
            excess[i] -= benchmark[i];
        }
        return excess;
    }

    /// The rate of one period: annual / periodsPerYear, not its root, since Sharpe and Sortino ratios
    /// annualise the mean by multiplication, too.
    public static double perPeriod(double annualRate, double periodsPerYear) {
        return annualRate / periodsPerYear;
    }

    static void requireSameLength(int expected, int actual) {
        if (actual != expected) {
            throw new IllegalArgumentException(
                    "benchmark: expected one return per return, " + expected + ", was " + actual);
        }
    }
}
