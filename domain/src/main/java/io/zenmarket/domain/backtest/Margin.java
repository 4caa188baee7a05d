package io.zenmarket.domain.backtest;

/// What may be borrowed.
///
/// @param leverage gross exposure per unit of equity at entry, 1 or more; 1: cash only, shorts fully secured
/// @param maintenance equity per unit of gross exposure below which everything is closed at the next fill, from 0 to
///     below 1; 0: only when equity is zero or less
/// @param borrowRate a year's cost of short positions as a fraction of their value, charged per bar held
/// @param interestRate a year's cost of borrowed cash as a fraction, charged per bar
public record Margin(double leverage, double maintenance, double borrowRate, double interestRate) {

    public static final Margin CASH = new Margin(1, 0, 0, 0);

    private static final double SECONDS_PER_YEAR = 365 * 86_400;

    public Margin {
        if (!(leverage >= 1) || Double.isInfinite(leverage)) {
            throw new IllegalArgumentException("margin: leverage, expected 1 or more, was " + leverage);
        }
        Check.fraction("margin: maintenance", maintenance);
        Check.notNegative("margin: borrow-rate", borrowRate);
        Check.notNegative("margin: interest-rate", interestRate);
    }

    /// Whether holding costs nothing.
    public boolean free() {
        return borrowRate == 0 && interestRate == 0;
    }

    /// What a while costs: `(shorts × borrow-rate + borrowed cash × interest-rate) × seconds / year`, a
    /// year of 365 days.
    ///
    /// @param shorts value of what is held short, 0 or more
    /// @param cash below 0: borrowed
    /// @param seconds from the bar before to this one
    public double cost(double shorts, double cash, long seconds) {
        double perYear = shorts * borrowRate + Math.max(0, -cash) * interestRate;
        return perYear * seconds / SECONDS_PER_YEAR;
    }
}
