package io.zenmarket.domain.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the calendar of a symbol by how it is written, as Yahoo writes symbols. Immutable and thread-safe.
///
/// In this order: a symbol that is listed; `=X` currencies and `-USD` crypto-currencies; the suffixes `.DE`,
/// `.L` and `.T`; the indices known here; plain tickers of the United States, with or without a class of
/// share (`BRK-B`). All else has no known calendar: another suffix, a future, a name.
public final class MarketOf {

    /// By the rules alone.
    public static final MarketOf RULES = MarketOf.of(Map.of());

    private static final Map<String, String> SUFFIXES =
            Map.of("=X", "FOREX", "-USD", "ALWAYS", ".DE", "XETR", ".L", "XLON", ".T", "XTKS");

    private static final Map<String, String> INDICES = Map.of("^GDAXI", "XETR", "^FTSE", "XLON", "^N225", "XTKS");

    private static final Set<String> NEW_YORK_INDICES =
            Set.of("^GSPC", "^DJI", "^IXIC", "^NDX", "^RUT", "^VIX", "^OEX", "^NYA");

    private static final Pattern PLAIN = Pattern.compile("[A-Z]{1,5}([.-][A-Z])?");

    private final Map<String, TradingCalendar> listed;

    private MarketOf(Map<String, TradingCalendar> listed) {
        this.listed = listed;
    }

    /// With symbols whose calendar is stated.
    ///
    /// @param codes from symbol to the code of a calendar
    /// @throws IllegalArgumentException when there is no such calendar
    public static MarketOf of(Map<String, String> codes) {
        return new MarketOf(codes.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> TradingCalendars.of(entry.getValue()))));
    }

    /// The calendar of a symbol; empty when the market is not known.
    public Optional<TradingCalendar> calendar(String symbol) {
        return Optional.ofNullable(listed.get(symbol)).or(() -> code(symbol).map(TradingCalendars::of));
    }

    /// The calendar of a symbol; New York's for all that is not known, also for the market as a whole.
    public TradingCalendar calendarOrNewYork(String symbol) {
        return calendar(symbol).orElseGet(() -> TradingCalendars.of("XNYS"));
    }

    private static Optional<String> code(String symbol) {
        return SUFFIXES.entrySet().stream()
                .filter(suffix -> symbol.endsWith(suffix.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .or(() -> Optional.ofNullable(INDICES.get(symbol)))
                .or(() -> Optional.of("XNYS").filter(code -> isNewYork(symbol)));
    }

    private static boolean isNewYork(String symbol) {
        return NEW_YORK_INDICES.contains(symbol) || PLAIN.matcher(symbol).matches();
    }
}
