package io.zenmarket.domain.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The calendars there are, by code. Each is made once and keeps its sessions in a table.
public final class TradingCalendars {

    private static final List<TradingCalendar> ALL = List.of(
            new ExchangeCalendar(NewYork.rules()),
            new ExchangeCalendar(London.rules()),
            new ExchangeCalendar(Frankfurt.rules()),
            new ExchangeCalendar(Tokyo.rules()),
            RoundTheClock.FOREX,
            RoundTheClock.ALWAYS);

    private static final Map<String, TradingCalendar> BY_CODE =
            ALL.stream().collect(toUnmodifiableMap(TradingCalendar::code, Function.identity()));

    /// Other names for them; Nasdaq keeps the days and hours of New York.
    private static final Map<String, String> ALIASES = Map.of("XNAS", "XNYS");

    private TradingCalendars() {}

    /// All of them.
    public static List<TradingCalendar> all() {
        return ALL;
    }

    /// The calendar of a market.
    ///
    /// @param code ISO 10383 code, `FOREX` or `ALWAYS`
    /// @throws IllegalArgumentException when there is none
    public static TradingCalendar of(String code) {
        return Optional.ofNullable(BY_CODE.get(ALIASES.getOrDefault(code, code)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "trading calendar: expected " + String.join(", ", codes()) + ", was " + code));
    }

    private static List<String> codes() {
        return Stream.concat(ALL.stream().map(TradingCalendar::code), ALIASES.keySet().stream())
                .toList();
    }
}
