package io.zenmarket.readerswriters.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One symbol's answer after its shape was checked: lists of one length, values as the service sent them.
///
/// @param zone the exchange's
/// @param current the session that is on, or the last or next one
/// @param time start of each bar in epoch seconds
/// @param quote prices and volumes per bar
/// @param splits ascending
/// @param dividends ascending
record YahooHistory(
        ZoneId zone,
        CurrentSession current,
        List<Long> time,
        Quote quote,
        List<Split> splits,
        List<Dividend> dividends) {

    /// Null where the service has none.
    record Quote(
            List<@Nullable Double> open,
            List<@Nullable Double> high,
            List<@Nullable Double> low,
            List<@Nullable Double> close,
            List<@Nullable Double> volume) {}

    /// @param ratio new shares per old share
    record Split(LocalDate exDate, double ratio) {}

    /// @param amount per share of today, i.e. divided by every later split
    record Dividend(LocalDate exDate, double amount) {}

    /// @param end when its last bar is final, in epoch seconds
    record CurrentSession(LocalDate date, long end) {}

    LocalDate session(int row) {
        return Instant.ofEpochSecond(time.get(row)).atZone(zone).toLocalDate();
    }
}
