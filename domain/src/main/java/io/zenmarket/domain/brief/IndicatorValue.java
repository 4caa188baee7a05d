package io.zenmarket.domain.brief;

/// One indicator at the last bar.
///
/// @param name with its parameters, e.g. `RSI 14`
/// @param value `NaN` during warm-up
/// @param unit how to write the value
public record IndicatorValue(String name, double value, Unit unit) {

    /// What a value measures.
    public enum Unit {
        /// In the instrument's currency, with the symbol's decimals.
        PRICE,
        /// A difference of prices: like a price, with one decimal more.
        DIFFERENCE,
        /// On a scale of its own, e.g. 0 to 100.
        POINTS,
        /// From −1 to 1, written with its sign.
        SCORE,
        /// A fraction; 0.05 is written 5.00 %.
        FRACTION,
        /// Units traded.
        VOLUME
    }
}
