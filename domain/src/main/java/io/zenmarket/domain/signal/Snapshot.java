package io.zenmarket.domain.signal;

/// The values a signal was decided on, in the price's unit but for the RSI and the sentiment. Which variant
/// (Wilder or simple, population or sample) is the model's choice and stands in its description.
///
/// @param close the bar's close
/// @param sma20 arithmetic mean of the last 20 closes
/// @param sma50 arithmetic mean of the last 50 closes
/// @param rsi14 relative strength index over 14 changes, 0 to 100; `NaN` while undefined
/// @param bandLower lower Bollinger band, 20 closes, 2 standard deviations
/// @param bandUpper upper Bollinger band
/// @param atr14 average true range over 14 bars, for sizing, no rule looks at it; `NaN` while undefined
/// @param sentiment of the news known at the bar's close, −1 to 1; `NaN` without news, or when the model
///     reads none
public record Snapshot(
        double close,
        double sma20,
        double sma50,
        double rsi14,
        double bandLower,
        double bandUpper,
        double atr14,
        double sentiment) {}
