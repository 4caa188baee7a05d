package io.zenmarket.domain.market;

import java.time.LocalDate;

/// A split or a cash dividend. Prices are stored as traded; adjustment happens when reading, as of a date.
///
/// @param symbol the instrument's ticker
/// @param exDate first session that trades without the right, in the exchange's zone
/// @param kind split or dividend
/// @param value split: new shares per old share (4 for 4:1, 0.1 for a 1:10 reverse split); dividend: cash per share
///     in the instrument's currency
public record CorporateAction(String symbol, LocalDate exDate, Kind kind, double value) {

    /// What happened.
    public enum Kind {
        SPLIT,
        DIVIDEND
    }

    public CorporateAction {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    symbol + ": " + kind + " of " + exDate + ": expected a value above zero, was " + value);
        }
    }
}
