package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares the daily bars of one year with the sessions of their markets, symbol by symbol. Not thread-safe.
///
/// A symbol whose market is not known is left alone, as are other intervals, days outside the calendar's
/// years, symbols without a new bar in the year, and what comes before the first and after the last bar.
/// Where the year before ends is looked at with the first bar of this one; a whole year without bars counts
/// as an end.
final class SessionWatch {

    private static final long DAY = 86_400;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final MarketOf markets;
    private final boolean daily;
    private final List<BarFlag> flags = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();

    private String symbol = "";
    private Optional<TradingCalendar> calendar = Optional.empty();
    private final List<BarFlag> found = new ArrayList<>();
    private boolean fresh;
    private long expected = UNKNOWN;
    private long firstStray;
    private int strays;

    SessionWatch(MarketOf markets, Interval interval) {
        this.markets = markets;
        this.daily = interval.equals(Interval.ONE_DAY);
    }

    /// What was found in all symbols that have ended.
    List<BarFlag> flags() {
        return flags;
    }

    /// Symbols that have ended and were compared; nothing else is to be said of their year.
    List<String> watched() {
        return watched;
    }

    /// Turns to a symbol.
    ///
    /// @param before its last bar in the year before, in epoch seconds; empty when there is none
    void begin(String next, Optional<Long> before) {
        symbol = next;
        calendar = daily ? markets.calendar(next) : Optional.empty();
        found.clear();
        fresh = false;
        strays = 0;
        expected = calendar.isPresent() && before.isPresent()
                ? sessionAfter(calendar.get(), Math.floorDiv(before.get(), DAY))
                : UNKNOWN;
    }

    /// The next bar of the symbol.
    ///
    /// @param isNew whether it is new in the lake
    void see(long time, boolean isNew) {
        if (calendar.isPresent()) {
            fresh |= isNew;
            see(calendar.get(), Math.floorDiv(time, DAY));
        }
    }

    private void see(TradingCalendar market, long day) {
        if (day > expected) {
            missing(market, day);
        }
        if (day != expected && !isSession(market, day) && market.covers(LocalDate.ofEpochDay(day))) {
            firstStray = strays++ == 0 ? day : firstStray;
        }
        expected = sessionAfter(market, day);
    }

    /// Ends the symbol.
    void end() {
        if (fresh) {
            if (strays > 0) {
                found.add(new BarFlag(symbol, firstStray * DAY, BarFlag.Kind.UNEXPECTED_SESSIONS, strays));
            }
            flags.addAll(found);
            watched.add(symbol);
        }
        begin("", Optional.empty());
    }

    /// The sessions from the expected one to before `day`; a flag for each year they are in.
    private void missing(TradingCalendar market, long day) {
        long start = expected;
        int count = 0;
        for (long session = expected; session < day; session = sessionAfter(market, session)) {
            if (LocalDate.ofEpochDay(session).getYear()
                    != LocalDate.ofEpochDay(start).getYear()) {
                hole(start, count);
                start = session;
                count = 0;
            }
            count++;
        }
        hole(start, count);
    }

    private void hole(long start, int count) {
        found.add(new BarFlag(symbol, start * DAY, BarFlag.Kind.MISSING_SESSIONS, count));
    }

    private static boolean isSession(TradingCalendar market, long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return market.covers(date) && market.isSession(date);
    }

    /// Epoch day of the first session after a day, or [#UNKNOWN] outside the calendar's years.
    private static long sessionAfter(TradingCalendar market, long day) {
        LocalDate date = LocalDate.ofEpochDay(day + 1);
        while (market.covers(date)) {
            if (market.isSession(date)) {
                return date.toEpochDay();
            }
            date = date.plusDays(1);
        }
        return UNKNOWN;
    }
}
