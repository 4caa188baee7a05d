package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.specification.BacktestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the same money would have come to by buying at the first close and holding: the benchmark that the
/// specification names, else the account's own symbols in equal parts.
///
/// @param name as shown
/// @param equity per bar of the account's time line
record Comparison(String name, double[] equity) {

    static Comparison of(Runs.Loaded loaded, int account, double capital) {
        Market market = loaded.engines().market(account);
        return benchmark(loaded.run())
                .map(symbol -> hold(List.of(loaded.engines().series(symbol)), symbol, market.times(), capital))
                .orElseGet(() -> hold(own(market), name(market), market.times(), capital));
    }

    /// A price file holds no other symbols than those that are tested.
    private static Optional<String> benchmark(Run run) {
        BacktestSpecification specification = run.specification();
        return specification
                .data()
                .benchmark()
                .filter(symbol ->
                        run.inputs().file().isEmpty() || run.inputs().symbols().contains(symbol));
    }

    private static List<BarSeries> own(Market market) {
        return IntStream.range(0, market.size())
                .mapToObj(i -> market.instrument(i).series())
                .toList();
    }

    private static String name(Market market) {
        return market.size() == 1 ? market.symbol(0) + " held" : market.size() + " symbols held in equal parts";
    }

    /// Equal parts; one is cash until its symbol has a price.
    static Comparison hold(List<BarSeries> series, String name, long[] times, double capital) {
        double part = capital / series.size();
        double[] equity = new double[times.length];
        for (BarSeries each : series) {
            double[] close = each.bars().close();
            int first = Math.max(0, barAt(each.bars().time(), times[0]));
            for (int i = 0; i < times.length; i++) {
                int bar = barAt(each.bars().time(), times[i]);
                equity[i] += bar < 0 ? part : part * close[bar] / close[first];
            }
        }
        return new Comparison(name, equity);
    }

    /// The bar of a time, or the last before it; -1 when there is none.
    private static int barAt(long[] times, long time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
