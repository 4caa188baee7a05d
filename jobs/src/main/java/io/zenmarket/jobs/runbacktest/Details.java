package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Orders, trades and equity of the best sets, as they are stored.
final class Details {

    static final String TRADES = "trades";
    static final String ORDERS = "orders";
    static final String EQUITY = "equity";

    private final List<TradeRow> trades = new ArrayList<>();
    private final List<FillRow> fills = new ArrayList<>();
    private final List<EquityRow> equity = new ArrayList<>();

    /// Runs the sets in full.
    static Details of(Runs.Loaded loaded, List<StoredSet> best) {
        Details details = new Details();
        for (StoredSet set : best) {
            int account = loaded.run().accounts().indexOf(set.symbol());
            details.add(set.rank(), loaded.engines().portfolio(account).result(set.number()));
        }
        return details;
    }

    private void add(int rank, PortfolioResult result) {
        result.trades().forEach(trade -> trades.add(TradeRow.of(rank, trade)));
        result.fills()
                .forEach(
                        fill -> fills.add(FillRow.of(rank, fill, result.orders().get(fill.order()))));
        long[] times = result.market().times();
        IntStream.range(0, times.length)
                .mapToObj(bar -> new EquityRow(
                        rank,
                        Instant.ofEpochSecond(times[bar]),
                        result.equity()[bar],
                        result.cash()[bar],
                        result.exposure()[bar]))
                .forEach(equity::add);
    }

    /// As objects to be stored.
    List<Judge.Detail> all() {
        return List.of(
                new Judge.Detail(TRADES, TradeRow.class, trades),
                new Judge.Detail(ORDERS, FillRow.class, fills),
                new Judge.Detail(EQUITY, EquityRow.class, equity));
    }
}
