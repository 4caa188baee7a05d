package io.zenmarket.readerswriters.simulated;

import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;

/// What is simulated. A symbol's bars depend on the seed, its number, the first session and the interval only: more
/// symbols or more bars add to what is there and change none of it.
///
/// @param seed any number
/// @param symbols how many, named `SIM0001`, `SIM0002`, …
/// @param barsPerSymbol how many bars each of them has
/// @param first first session; a Saturday or Sunday becomes the Monday after
/// @param interval length of a bar; 14:30 to 21:00 UTC is divided for intraday bars
/// @param rowsPerSlice rows that one slice should have; a slice is made of whole symbols
public record SimulatedSettings(
        long seed, int symbols, int barsPerSymbol, LocalDate first, Interval interval, int rowsPerSlice) {

    public SimulatedSettings {
        requirePositive("symbols", symbols);
        requirePositive("bars per symbol", barsPerSymbol);
        requirePositive("rows per slice", rowsPerSlice);
    }

    /// The same with bars up to the last session of `last`, inclusive.
    public SimulatedSettings until(LocalDate last) {
        SessionCalendar calendar = calendar();
        long bars = calendar.sessionsUntil(last) * calendar.barsPerSession();
        return new SimulatedSettings(seed, symbols, Math.toIntExact(bars), first, interval, rowsPerSlice);
    }

    SessionCalendar calendar() {
        return SessionCalendar.of(first, interval);
    }

    int symbolsPerSlice() {
        return Math.max(1, rowsPerSlice / barsPerSymbol);
    }

    private static void requirePositive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("simulated: " + what + ", expected 1 or more, was " + value);
        }
    }
}
