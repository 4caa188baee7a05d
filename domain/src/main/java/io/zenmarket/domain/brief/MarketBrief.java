package io.zenmarket.domain.brief;

import java.time.LocalDate;
import java.util.List;

/// The market on one business date: its bias, a signal and a chart per symbol, its news, the state of the
/// data, and where all of it comes from. The order of the components is the order of the fields in the JSON
/// form.
///
/// @param businessDate the session the brief is about
/// @param bias the signals of all symbols in one number
/// @param symbols one entry per symbol, in the order to be shown; symbols are unique
/// @param news stories of the session
/// @param accounts paper accounts, ascending by name
/// @param backtests answered since the business date before
/// @param quality what happened to the rows that were read
/// @param provenance what made the brief, from which objects
public record MarketBrief(
        LocalDate businessDate,
        MarketBias bias,
        List<SymbolBrief> symbols,
        MarketNews news,
        List<AccountBrief> accounts,
        RecentBacktests backtests,
        DataQuality quality,
        Provenance provenance) {

    public MarketBrief {
        symbols = List.copyOf(symbols);
        accounts = List.copyOf(accounts);
        long distinct = symbols.stream().map(SymbolBrief::symbol).distinct().count();
        if (distinct != symbols.size()) {
            throw new IllegalArgumentException("brief of " + businessDate + ": expected each symbol once, was "
                    + symbols.size() + " entries for " + distinct + " symbols");
        }
    }
}
