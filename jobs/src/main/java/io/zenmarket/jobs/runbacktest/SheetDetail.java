package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.performance.CalendarReturn;
import io.zenmarket.domain.performance.DrawdownEpisode;
import io.zenmarket.domain.performance.Drawdowns;
import io.zenmarket.domain.performance.Moments;
import io.zenmarket.domain.performance.ReturnSeries;
import io.zenmarket.domain.performance.UnderwaterCurve;
import io.zenmarket.jobs.tearsheet.Candles;
import io.zenmarket.jobs.tearsheet.Curves;
import io.zenmarket.jobs.tearsheet.DrawdownRow;
import io.zenmarket.jobs.tearsheet.Histogram;
import io.zenmarket.jobs.tearsheet.ReturnTables;
import io.zenmarket.jobs.tearsheet.RunDetail;
import io.zenmarket.jobs.tearsheet.Trade;
import io.zenmarket.jobs.tearsheet.Trading;
import io.zenmarket.jobs.tearsheet.YearReturns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A backtest in full, as the tear sheet shows it.
final class SheetDetail {

    private static final int BINS = 90;
    private static final int DRAWDOWNS = 8;
    private static final int CANDLES = 4;

    private final BestSet best;
    private final ReturnSeries series;

    private SheetDetail(BestSet best) {
        this.best = best;
        this.series = best.series();
    }

    static RunDetail of(BestSet best) {
        SheetDetail detail = new SheetDetail(best);
        StatGroups statistics = new StatGroups(best);
        return new RunDetail(
                statistics.headline(),
                statistics.all(),
                detail.curves(),
                RollingSharpe.of(best.series()),
                detail.returns(),
                detail.trading());
    }

    private Curves curves() {
        return new Curves(
                series.times(),
                best.result().equity(),
                best.comparison().equity(),
                UnderwaterCurve.of(series.returns()),
                UnderwaterCurve.of(series.benchmark()),
                exposure(best.result()));
    }

    /// Net value of the positions over equity; nothing is held after a ruin.
    private static double[] exposure(PortfolioResult result) {
        double[] equity = result.equity();
        return IntStream.range(0, equity.length)
                .mapToDouble(i -> equity[i] > 0 ? (equity[i] - result.cash()[i]) / equity[i] : 0)
                .toArray();
    }

    private ReturnTables returns() {
        Moments moments = Moments.of(series.returns());
        return new ReturnTables(
                years(),
                Histogram.of(series.returns(), BINS),
                moments.mean(),
                moments.deviation(),
                Drawdowns.of(series.returns(), series.times()).worst(DRAWDOWNS).stream()
                        .map(this::row)
                        .toList());
    }

    private List<YearReturns> years() {
        Map<Integer, Double> held = CalendarReturn.yearly(series.benchmark(), series.times()).stream()
                .collect(Collectors.toMap(CalendarReturn::year, CalendarReturn::value));
        Map<Integer, List<CalendarReturn>> months = CalendarReturn.monthly(series.returns(), series.times()).stream()
                .collect(Collectors.groupingBy(CalendarReturn::year));
        return CalendarReturn.yearly(series.returns(), series.times()).stream()
                .map(year -> new YearReturns(
                        year.year(),
                        twelve(months.getOrDefault(year.year(), List.of())),
                        year.value(),
                        held.getOrDefault(year.year(), Double.NaN)))
                .toList();
    }

    private static double[] twelve(List<CalendarReturn> months) {
        double[] values = new double[12];
        Arrays.fill(values, Double.NaN);
        months.forEach(month -> values[month.month() - 1] = month.value());
        return values;
    }

    /// The initial capital stands at the first bar.
    private DrawdownRow row(DrawdownEpisode episode) {
        long[] times = series.times();
        return new DrawdownRow(
                episode.depth(),
                times[Math.max(0, episode.peak())],
                times[episode.trough()],
                times[episode.end()],
                episode.days(times),
                episode.recovered());
    }

    private Trading trading() {
        List<Trade> trades = best.result().trades().stream()
                .map(SheetDetail::trade)
                .sorted(Comparator.comparingLong((Trade trade) -> trade.entry().time())
                        .thenComparing(Trade::symbol))
                .toList();
        return new Trading(trades, candles(trades));
    }

    /// The symbols traded most.
    private List<Candles> candles(List<Trade> trades) {
        Map<String, Long> counts = trades.stream().collect(Collectors.groupingBy(Trade::symbol, Collectors.counting()));
        Market market = best.result().market();
        Function<Integer, Long> count = i -> counts.getOrDefault(market.symbol(i), 0L);
        return IntStream.range(0, market.size())
                .boxed()
                .sorted(Comparator.comparing(count).reversed())
                .limit(CANDLES)
                .map(i -> new Candles(
                        market.symbol(i), market.instrument(i).series().bars()))
                .toList();
    }

    private static Trade trade(io.zenmarket.domain.backtest.Trade trade) {
        return new Trade(
                trade.symbol(),
                trade.side() > 0 ? Trade.Side.LONG : Trade.Side.SHORT,
                trade.quantity(),
                new Trade.Entry(trade.entryTime(), trade.entryPrice()),
                new Trade.Exit(trade.exitTime(), trade.exitPrice(), reason(trade), trade.open()),
                new Trade.Outcome(trade.pnl(), trade.returnFraction(), trade.bars(), trade.mae(), trade.mfe()));
    }

    private static String reason(io.zenmarket.domain.backtest.Trade trade) {
        return switch (trade.cause()) {
            case DECISION -> "signal";
            case STOP -> "stop";
            case TRAILING -> "trailing stop";
            case TARGET -> "target";
            case TIME -> "time";
            case MARGIN -> "margin call";
            case RUIN -> "ruin";
            case OPEN -> "end of data";
        };
    }
}
