package io.zenmarket.domain.performance;

import java.util.Locale;

/// What a statistic's value is measured in.
public enum Unit {
    /// 0.05 is 5 %.
    FRACTION,
    /// A pure number.
    RATIO,
    /// Calendar days.
    DAYS,
    /// Bars of the series.
    BARS,
    /// The account's currency.
    MONEY,
    /// A number of things.
    COUNT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
