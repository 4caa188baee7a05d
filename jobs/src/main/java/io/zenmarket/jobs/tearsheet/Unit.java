package io.zenmarket.jobs.tearsheet;

/// What a figure is measured in.
public enum Unit {
    /// 0.05 is shown as 5 %.
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
    COUNT
}
