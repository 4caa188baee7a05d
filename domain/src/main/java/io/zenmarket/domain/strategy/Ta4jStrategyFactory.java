package io.zenmarket.domain.strategy;

/// Makes a ta4j strategy over a series. Implement it with a public constructor without parameters to have a
/// strategy found by the name of the class.
@FunctionalInterface
public interface Ta4jStrategyFactory {

    /// A strategy whose rules look at `series`.
    ///
    /// @param series holds the first bar only; the others follow while the strategy is asked, one by one, so
    /// that it never sees a bar before its time
    org.ta4j.core.Strategy create(org.ta4j.core.BarSeries series);
}
