package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// What is asked of the chart service.
///
/// @param symbols in the service's own spelling, e.g. `BRK-B`, `^GSPC`, `EURUSD=X`
/// @param interval length of a bar
/// @param from first session
/// @param to last session, in the exchange's zone: the business date
/// @param symbolsPerSlice symbols that one slice holds
public record YahooQuery(List<String> symbols, Interval interval, LocalDate from, LocalDate to, int symbolsPerSlice) {

    private static final Pattern SYMBOL = Pattern.compile("[\\p{Alnum}^=.&$#:_-]{1,40}");

    public YahooQuery {
        symbols = List.copyOf(symbols);
        symbols.forEach(YahooQuery::requireSymbol);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("yahoo: sessions, expected from " + from + " or later, was to " + to);
        }
        if (symbolsPerSlice < 1) {
            throw new IllegalArgumentException("yahoo: symbols per slice, expected 1 or more, was " + symbolsPerSlice);
        }
    }

    /// Whether a session is within what is asked for.
    boolean covers(LocalDate session) {
        return !session.isBefore(from) && !session.isAfter(to);
    }

    private static void requireSymbol(String symbol) {
        if (!SYMBOL.matcher(symbol).matches() || symbol.chars().allMatch(c -> c == '.')) {
            throw new IllegalArgumentException(
                    "yahoo: symbol, expected letters, digits and ^=.&$#:_-, was \"" + symbol + "\"");
        }
    }
}
