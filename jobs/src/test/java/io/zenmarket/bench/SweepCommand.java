package io.zenmarket.bench;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import io.zenmarket.domain.strategy.StrategyEntry;
import io.zenmarket.domain.sweep.Axis;
import io.zenmarket.domain.sweep.ParameterSpace;
import io.zenmarket.domain.sweep.SetColumns;
import io.zenmarket.domain.sweep.SetMeaning;
import io.zenmarket.domain.sweep.SweepEngine;
import io.zenmarket.domain.sweep.SweepWorker;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench sweep`: parameter sets a second on one thread.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = "Parameter sets a second of the sweep engine on one thread, over the sample's 5,105 bars.")
final class SweepCommand implements Callable<Integer> {

    private static final double TARGET = 100_000;
    private static final double[] FAST =
            IntStream.rangeClosed(5, 50).asDoubleStream().toArray();
    private static final double[] SLOW =
            IntStream.rangeClosed(0, 44).mapToDouble(i -> 20 + 4 * i).toArray();
    private static final double[] EXITS =
            IntStream.rangeClosed(1, 20).mapToDouble(i -> i / 100.0).toArray();

    @Option(names = "--rounds", defaultValue = "5", description = "measured rounds (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "1", description = "of each round (default: ${DEFAULT-VALUE})")
    private double seconds;

    /// Work done and what it took.
    ///
    /// @param work sets or comparisons
    /// @param wall seconds
    /// @param cpu seconds of this thread: less than `wall` when others had the core
    private record Round(double work, double wall, double cpu) {}

    @Override
    public Integer call() {
        BarSeries series = SampleSeries.sp500();
        Rules rules = Rules.of(10_000).withExecution(Execution.DEFAULT.withCommission(Commission.ofFraction(0.001)));
        Round limit = median(comparisons(series));
        double perSecond = limit.work() / limit.cpu();
        System.out.printf(
                Locale.ROOT, "machine: %.2f G comparisons with a sum a second of one core%n", perSecond / 1e9);
        ParameterSpace pairs = space(List.of());
        ParameterSpace exits = space(List.of(Axis.of("stop", EXITS), Axis.of("target", EXITS)));
        Round plain = run("averages cross, fees", series, pairs, set -> rules, perSecond);
        run("with stop and target", series, exits, set -> rules.withExits(fixed(set)), perSecond);
        run("with trailing stop and target", series, exits, set -> rules.withExits(trailing(set)), perSecond);
        run("with half the equity", series, pairs, set -> rules.withSizing(new Sizing.EquityFraction(0.5)), perSecond);
        run("long and short", series, pairs, set -> rules.withDirection(Direction.BOTH), perSecond);
        return plain.work() / plain.cpu() >= TARGET ? 0 : 1;
    }

    private static ParameterSpace space(List<Axis> exits) {
        List<Axis> axes = new ArrayList<>(List.of(new Axis("fast", FAST), new Axis("slow", SLOW)));
        axes.addAll(exits);
        return ParameterSpace.grid(axes, entry().constraints());
    }

    private static StrategyEntry entry() {
        return StrategyCatalogue.named("sma-cross");
    }

    private static Exits fixed(double... set) {
        return new Exits(new Distance.Fraction(set[2]), new Distance.Fraction(set[3]), Distance.NONE, 0);
    }

    private static Exits trailing(double... set) {
        return new Exits(Distance.NONE, new Distance.Fraction(set[3]), new Distance.Fraction(set[2]), 0);
    }

    private Round run(
            String name, BarSeries series, ParameterSpace space, SetMeaning.RulesOfSet rules, double perSecond) {
        SweepEngine engine = SweepEngine.of(Indicators.of(series), space, SetMeaning.of(entry(), rules), 252);
        SweepWorker worker = engine.worker();
        SetColumns columns = new SetColumns(space.axes().size(), SetColumns.USUAL_CAPACITY);
        long[] next = {0};
        Round round = median(() -> {
            next[0] = worker.fill(next[0], space.size(), columns) % space.size();
            return columns.size();
        });
        double sets = round.work() / round.cpu();
        System.out.printf(
                Locale.ROOT,
                "%-30s %,9.0f sets/s of the core (%,9.0f by the wall clock), %.2f G bars/s, %.0f %% of the machine%n",
                name,
                sets,
                round.work() / round.wall(),
                sets * series.size() / 1e9,
                100 * sets * series.size() / perSecond);
        return round;
    }

    private static LongSupplier comparisons(BarSeries series) {
        double[] left = series.bars().open();
        double[] right = series.bars().close();
        long[] kept = new long[1];
        return () -> {
            long above = 0;
            for (int i = 0; i < left.length; i++) {
                above += left[i] > right[i] ? 1 : 0;
            }
            kept[0] += above;
            return left.length;
        };
    }

    /// The round in the middle of those after as many to warm up.
    private Round median(LongSupplier work) {
        Round[] all = new Round[2 * rounds];
        for (int i = 0; i < all.length; i++) {
            all[i] = round(work);
        }
        Arrays.sort(all, rounds, all.length, (a, b) -> Double.compare(a.work() / a.cpu(), b.work() / b.cpu()));
        return all[rounds + rounds / 2];
    }

    private Round round(LongSupplier work) {
        long began = System.nanoTime();
        long beganCpu = cpu();
        long done = 0;
        while (System.nanoTime() - began < seconds * 1e9) {
            for (int i = 0; i < 4; i++) {
                done += work.getAsLong();
            }
        }
        return new Round(done, (System.nanoTime() - began) / 1e9, (cpu() - beganCpu) / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
