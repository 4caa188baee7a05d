package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.performance.AnnualReturn;
import io.zenmarket.domain.performance.Calmar;
import io.zenmarket.domain.performance.Sharpe;
import io.zenmarket.domain.performance.Sortino;
import io.zenmarket.domain.performance.StitchedReturns;
import io.zenmarket.domain.performance.WalkForward;
import io.zenmarket.domain.specification.Ranking;
import io.zenmarket.domain.sweep.SetColumns;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.jobs.page.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses a set on each window and trades it on the next one. Every window is a series of its own: no indicator knows
/// prices from before it, and each starts with the capital. The windows are cut from the time line of the best set's
/// account; all accounts take part in the choice. The first of the best sets by the ranking statistic is taken.
final class WalkForwardRun {

    private final Runs.Loaded loaded;
    private final Ranking ranking;
    private final SetStatistic by;
    private final SetStatistic metric;
    private final long[] times;
    private final double periodsPerYear;
    private final SetColumns columns;
    private final SetColumns single;

    /// @param account whose bars are cut into windows
    WalkForwardRun(Runs.Loaded loaded, int account) {
        this.loaded = loaded;
        this.ranking = loaded.run().specification().evaluation().ranking();
        this.by = SetMetric.ranking(ranking);
        this.metric = metric(by);
        this.times = loaded.engines().market(account).times();
        this.periodsPerYear = loaded.engines().market(account).periodsPerYear();
        int axes = loaded.run().space().axes().size();
        this.columns = new SetColumns(axes, SetColumns.USUAL_CAPACITY);
        this.single = new SetColumns(axes, 1);
    }

    /// What has a meaning for a stitched series and is better when it is higher.
    private static SetStatistic metric(SetStatistic by) {
        return switch (by) {
            case SORTINO, CALMAR, ANNUAL_RETURN -> by;
            case TOTAL_RETURN, FINAL_VALUE -> SetStatistic.ANNUAL_RETURN;
            default -> SetStatistic.SHARPE;
        };
    }

    /// A set chosen on a window so far.
    private record Choice(Trial trial, double score, double inSample) {}

    /// Runs what the specification asks for.
    ///
    /// @param most sets times windows
    WalkForwardFinding run(long most) {
        Optional<io.zenmarket.domain.specification.WalkForward> asked =
                loaded.run().specification().evaluation().walkForward();
        if (asked.isEmpty()) {
            return new WalkForwardFinding.LeftOut("the specification does not ask for it");
        }
        if (asked.get().purge() >= asked.get().inSample()) {
            return new WalkForwardFinding.LeftOut("expected a purge below "
                    + asked.get().inSample() + " bars, was " + asked.get().purge());
        }
        List<WalkForward.Window> windows = plan(asked.get()).windows(times.length);
        if (windows.isEmpty()) {
            return new WalkForwardFinding.LeftOut("no window fits into " + times.length + " bars");
        }
        long sets = loaded.run().space().count() * loaded.run().accounts().size();
        if (sets > most / windows.size()) {
            return new WalkForwardFinding.LeftOut(Figures.count(sets) + " sets on " + windows.size()
                    + " windows are more than " + Figures.count(most) + " (zenmarket.run-backtest.walk-forward-sets)");
        }
        return run(windows);
    }

    private static WalkForward plan(io.zenmarket.domain.specification.WalkForward asked) {
        return new WalkForward(
                asked.inSample(),
                asked.outOfSample(),
                asked.step().orElse(asked.outOfSample()),
                asked.anchored(),
                asked.purge(),
                asked.embargo());
    }

    private WalkForwardFinding run(List<WalkForward.Window> windows) {
        List<WalkForwardFinding.Turn> turns = new ArrayList<>();
        List<double[]> returns = new ArrayList<>();
        List<Optional<Choice>> choices = choices(windows);
        for (int i = 0; i < windows.size(); i++) {
            WalkForward.Window window = windows.get(i);
            Choice choice = choices.get(i).orElseThrow();
            Map<SetStatistic, Double> judged = new EnumMap<>(SetStatistic.class);
            returns.add(trade(window, choice.trial(), judged));
            turns.add(new WalkForwardFinding.Turn(window, choice.trial(), choice.inSample(), judged));
        }
        StitchedReturns stitched = StitchedReturns.of(windows, returns);
        double inSample = turns.stream()
                .mapToDouble(WalkForwardFinding.Turn::inSample)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        long[] bars =
                Arrays.stream(stitched.bars()).mapToLong(bar -> times[bar]).toArray();
        return new WalkForwardFinding.Ran(metric, inSample, judge(stitched.returns()), turns, bars, stitched.returns());
    }

    /// One per window; the best account has bars in each.
    private List<Optional<Choice>> choices(List<WalkForward.Window> windows) {
        List<Optional<Choice>> choices = new ArrayList<>(
                windows.stream().map(window -> Optional.<Choice>empty()).toList());
        for (int account = 0; account < loaded.run().accounts().size(); account++) {
            List<BarSeries> series = loaded.engines().series(account);
            for (int i = 0; i < windows.size(); i++) {
                WalkForward.Window window = windows.get(i);
                List<BarSeries> cut = cut(series, window.inFrom(), window.inTo());
                if (!cut.isEmpty()) {
                    choices.set(i, Optional.of(choose(account, cut, choices.get(i))));
                }
            }
        }
        return choices;
    }

    private Choice choose(int account, List<BarSeries> cut, Optional<Choice> before) {
        RunEngines.Stretch stretch = loaded.engines().over(cut);
        Optional<Choice> best = before;
        long size = loaded.run().space().size();
        long index = 0;
        while (index < size) {
            index = stretch.worker().fill(index, size, columns);
            for (int row = 0; row < columns.size(); row++) {
                double score = score(columns.statistic(by)[row]);
                if (best.isEmpty() || score > best.get().score()) {
                    Trial trial = new Trial(account, columns.index()[row]);
                    best = Optional.of(new Choice(trial, score, columns.statistic(metric)[row]));
                }
            }
        }
        return best.orElseThrow();
    }

    private double score(double value) {
        if (Double.isNaN(value)) {
            return Double.NEGATIVE_INFINITY;
        }
        return ranking.order() == Ranking.Order.HIGHEST ? value : -value;
    }

    /// Returns on the window's bars.
    ///
    /// @param judged filled with the set's statistics
    private double[] trade(WalkForward.Window window, Trial chosen, Map<SetStatistic, Double> judged) {
        List<BarSeries> cut = cut(loaded.engines().series(chosen.account()), window.outFrom(), window.outTo());
        long[] wanted = Arrays.copyOfRange(times, window.outFrom(), window.outTo());
        if (cut.isEmpty()) {
            return new double[wanted.length];
        }
        RunEngines.Stretch stretch = loaded.engines().over(cut);
        long unused = stretch.worker().fill(chosen.set(), chosen.set() + 1, single);
        for (SetStatistic statistic : SetStatistic.values()) {
            judged.put(statistic, single.statistic(statistic)[0]);
        }
        return TimeLine.carry(stretch.worker().returns(chosen.set()), stretch.times(), wanted);
    }

    /// The bars of a window; a symbol without any is left out.
    private List<BarSeries> cut(List<BarSeries> series, int from, int to) {
        long end = to < times.length ? times[to] : Long.MAX_VALUE;
        return series.stream()
                .map(each -> new BarSeries(
                        each.symbol(), each.interval(), each.bars().slice(bar(each, times[from]), bar(each, end))))
                .filter(each -> each.size() > 0)
                .toList();
    }

    /// The first bar at or behind a time.
    private static int bar(BarSeries series, long time) {
        int found = Arrays.binarySearch(series.bars().time(), time);
        return found >= 0 ? found : -found - 1;
    }

    private double judge(double[] returns) {
        return switch (metric) {
            case SORTINO -> Sortino.of(returns, 0, periodsPerYear);
            case CALMAR -> Calmar.of(returns, periodsPerYear);
            case ANNUAL_RETURN -> AnnualReturn.of(returns, periodsPerYear);
            default -> Sharpe.of(returns, periodsPerYear);
        };
    }
}
