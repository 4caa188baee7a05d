package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.paper.Known;
import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.domain.risk.Groups;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.InstrumentPostgresTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an account trades, as it is known to it on a date: prices as traded, and the splits and dividends up to
/// then.
final class AccountMarket {

    private static final long DAY = 86_400;
    private static final int SESSIONS_PER_YEAR = 252;

    private final BarLake lake;
    private final CorporateActionPostgresTable actions;
    private final InstrumentPostgresTable instruments;

    AccountMarket(BarLake lake, CorporateActionPostgresTable actions, InstrumentPostgresTable instruments) {
        this.lake = lake;
        this.actions = actions;
        this.instruments = instruments;
    }

    /// @throws IllegalArgumentException when a symbol has no bars, or is traded in other money
    Market of(PaperAccount account, LocalDate date, Known known) {
        checkCurrencies(account);
        Map<String, BarSeries> series = series(account);
        List<Instrument> traded = account.universe().stream()
                .map(symbol -> instrument(account, stored(account, series, symbol), known, date))
                .toList();
        int sessions = MarketOf.RULES
                .calendar(account.universe().getFirst())
                .map(TradingCalendar::sessionsPerYear)
                .orElse(SESSIONS_PER_YEAR);
        return Market.of(traded, sessions);
    }

    Groups groups(PaperAccount account) {
        Map<String, String> bySymbol = new HashMap<>();
        account.sectors().forEach((sector, symbols) -> symbols.forEach(symbol -> bySymbol.put(symbol, sector)));
        Map<String, String> classes = new HashMap<>();
        instruments.kinds().forEach(kind -> kind.assetClass().ifPresent(name -> classes.put(kind.symbol(), name)));
        return new Groups(bySymbol, classes);
    }

    private Map<String, BarSeries> series(PaperAccount account) {
        Map<String, BarSeries> series = new HashMap<>();
        account.universe().stream()
                .collect(Collectors.groupingBy(Buckets::of, TreeMap::new, Collectors.toSet()))
                .forEach((bucket, symbols) -> lake.series(
                                lake.objects(Interval.ONE_DAY, bucket), symbols, Interval.ONE_DAY)
                        .forEach(one -> series.put(one.symbol(), one)));
        return series;
    }

    private static BarSeries stored(PaperAccount account, Map<String, BarSeries> series, String symbol) {
        return Optional.ofNullable(series.get(symbol))
                .orElseThrow(() -> new IllegalArgumentException("account " + account.name()
                        + ": universe, expected symbols with bars in the lake, was " + symbol
                        + " without; try 'zenmarket ingest-bars'"));
    }

    private Instrument instrument(PaperAccount account, BarSeries all, Known known, LocalDate date) {
        BarSeries bars = known.bars(all.before((date.toEpochDay() + 1) * DAY));
        List<CorporateAction> happened = known.actions(actions.find(all.symbol())).stream()
                .filter(action -> !action.exDate().isAfter(date))
                .toList();
        return Instrument.asTraded(bars, account.currency(), happened);
    }

    private void checkCurrencies(PaperAccount account) {
        instruments.kinds().stream()
                .filter(kind -> account.universe().contains(kind.symbol()))
                .filter(kind -> !kind.currency().orElse(account.currency()).equals(account.currency()))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalArgumentException("account " + account.name() + ": universe, expected symbols in "
                            + account.currency() + ", was " + kind.symbol() + " in "
                            + kind.currency().orElse("") + "; an account has one currency");
                });
    }
}
