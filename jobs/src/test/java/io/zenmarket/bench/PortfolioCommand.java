package io.zenmarket.bench;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Ticket;
import io.zenmarket.domain.indicator.Rsi;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.TargetWeights;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/// How many bars a second the portfolio engine does: one symbol with RSI entries and an ATR stop, and 500
/// symbols rebalanced by the month. Each figure is the best of some rounds after a warm-up.
@Command(
        name = "portfolio",
        description =
                "Bars a second of the portfolio engine, on one thread: the engine alone, and with its indicators.",
        mixinStandardHelpOptions = true)
final class PortfolioCommand implements Runnable {

    private static final int MINUTES = 1_000_000;
    private static final int SYMBOLS = 500;
    private static final int DAYS = 2_520;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Prints the figures.
    @Override
    public void run() {
        BarSeries series = walk("AAA", Interval.ONE_MINUTE, MINUTES, 0.0005, 1);
        Market market = Market.of(series, 252 * 390);
        DecisionEvents decisions = decisions(Indicators.of(series));
        print("one symbol, engine alone", MINUTES, () -> run(market, decisions));
        print("one symbol, with its ATR", MINUTES, () -> run(Market.of(series, 252 * 390), decisions));
        print("one symbol, with ATR and RSI", MINUTES, () -> {
            Market fresh = Market.of(series, 252 * 390);
            return run(fresh, decisions(fresh.indicators(0)));
        });
        Exits follow = new Exits(Distance.NONE, Distance.NONE, new Distance.Atr(200, 14), 0);
        print(
                "one symbol, held, stop behind its ATR",
                MINUTES,
                () -> PortfolioEngine.of(market, Rules.of(100_000).withExits(follow))
                        .run(List.of(buyAndHold())));
        print(
                "one symbol, a trader asked at each bar",
                MINUTES,
                () -> PortfolioEngine.of(market, Rules.of(100_000)).run(desk -> {
                    if (desk.bar() == 0) {
                        desk.submit(Ticket.market(0, 10));
                    }
                }));
        Market many = Market.of(
                IntStream.range(0, SYMBOLS)
                        .mapToObj(i -> Instrument.of(walk("S" + i, Interval.ONE_DAY, DAYS, 0.02, i)))
                        .toList(),
                252);
        print("500 symbols, monthly weights", SYMBOLS * DAYS, () -> run(many, momentum(many)));
    }

    /// RSI entries below 30, exits above 70, a stop three average true ranges away.
    private static PortfolioResult run(Market market, DecisionEvents decisions) {
        Exits exits = new Exits(new Distance.Atr(3, 14), Distance.NONE, Distance.NONE, 0);
        return PortfolioEngine.of(market, Rules.of(100_000).withExits(exits)).run(List.of(decisions));
    }

    /// Weights carried out with costs.
    private static PortfolioResult run(Market market, TargetWeights weights) {
        Execution execution = Execution.DEFAULT.withCommission(Commission.ofFraction(0.0005));
        return PortfolioEngine.of(market, Rules.of(1_000_000).withExecution(execution))
                .run(weights);
    }

    /// Enters when RSI(14) falls below 30, leaves when it rises above 70.
    private static DecisionEvents decisions(Indicators indicators) {
        double[] rsi = new Rsi(14).values(indicators.bars().close());
        DecisionEvents decisions = new DecisionEvents();
        for (int i = 1; i < rsi.length; i++) {
            if (rsi[i] < 30 && rsi[i - 1] >= 30) {
                decisions.add(i, Decision.LONG);
            } else if (rsi[i] > 70 && rsi[i - 1] <= 70) {
                decisions.add(i, Decision.FLAT);
            }
        }
        return decisions;
    }

    /// Every 21 bars a fiftieth each for the 50 symbols that rose most in 126 bars.
    private static TargetWeights momentum(Market market) {
        List<Long> times = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        for (int bar = 126; bar < market.bars(); bar += 21) {
            int now = bar;
            double[] rises = IntStream.range(0, market.size())
                    .mapToDouble(i -> rise(market.indicators(i).bars().close(), now))
                    .toArray();
            double least = Arrays.stream(rises).sorted().toArray()[rises.length - 50];
            times.add(market.times()[bar]);
            weights.add(
                    Arrays.stream(rises).map(rise -> rise >= least ? 0.02 : 0).toArray());
        }
        List<String> symbols =
                IntStream.range(0, market.size()).mapToObj(market::symbol).toList();
        return new TargetWeights(
                symbols, times.stream().mapToLong(Long::longValue).toArray(), weights.toArray(new double[0][]));
    }

    /// A seeded random walk.
    ///
    /// @param step standard deviation of a bar's return
    private static BarSeries walk(String symbol, Interval interval, int bars, double step, long seed) {
        BarColumns columns = BarColumns.ofSize(bars);
        Random random = new Random(seed);
        double price = 100;
        for (int i = 0; i < bars; i++) {
            columns.time()[i] = i * interval.length().toSeconds();
            columns.open()[i] = price;
            price *= Math.exp(step * random.nextGaussian());
            columns.close()[i] = price;
            double wick = 1 + step * Math.abs(random.nextGaussian());
            columns.high()[i] = Math.max(price, columns.open()[i]) * wick;
            columns.low()[i] = Math.min(price, columns.open()[i]) / wick;
            columns.volume()[i] = 1e6;
        }
        return new BarSeries(symbol, interval, columns);
    }

    private static DecisionEvents buyAndHold() {
        DecisionEvents decisions = new DecisionEvents();
        decisions.add(20, Decision.LONG);
        return decisions;
    }

    private static double rise(double[] close, int bar) {
        return close[bar] / close[bar - 126];
    }

    private static void print(String what, int bars, Supplier<PortfolioResult> run) {
        double wall = Double.POSITIVE_INFINITY;
        double work = Double.POSITIVE_INFINITY;
        PortfolioResult result = run.get();
        for (int round = 0; round < 40; round++) {
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            result = run.get();
            work = Math.min(work, (THREADS.getCurrentThreadCpuTime() - used) / 1e9);
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                "%-40s %7.2f ms (%7.2f of processor) %6.1f M bars/s of processor, %,d trades, equity %.2f%n",
                what, wall * 1e3, work * 1e3, bars / work / 1e6, result.trades().size(), last(result.equity()));
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}
