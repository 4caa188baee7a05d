package io.zenmarket.jobs.tearsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Sweeps as realistic as a sample needs: real moving-average crosses over four parameters, with made-up evidence.
final class SampleSweeps {

    static final List<Axis> AXES = List.of(
            Axis.number("fast"),
            Axis.number("slow"),
            Axis.number("cut"),
            new Axis("direction", List.of("long", "both")));
    static final List<Metric> METRICS = List.of(
            new Metric("sharpe", Unit.RATIO),
            new Metric("total_return", Unit.FRACTION),
            new Metric("max_drawdown", Unit.FRACTION),
            new Metric("trades", Unit.COUNT));

    private static final List<double[]> VALUES = List.of(
            IntStream.rangeClosed(1, 12).mapToDouble(i -> 4 * i).toArray(),
            IntStream.rangeClosed(0, 20).mapToDouble(i -> 20 + 9 * i).toArray(),
            new double[] {0.5, 0.75, 1},
            new double[] {0, 1});

    /// Every moving-average cross of these values; the best one in detail.
    static final SweepView SWEEP = sweep();

    private SampleSweeps() {}

    private static SweepView sweep() {
        List<SetRow> sets = sets();
        List<SetRow> ranked = sets.stream()
                .sorted(Comparator.comparingDouble(set -> -set.metrics()[0]))
                .toList();
        HeatMaps maps = new HeatMaps(AXES, VALUES, METRICS);
        sets.forEach(set -> maps.add(set.parameters(), set.metrics()));
        double[] sharpe = sets.stream().mapToDouble(set -> set.metrics()[0]).toArray();
        double[] best = ranked.getFirst().parameters();
        RunDetail detail =
                SampleRuns.detail(new SampleStrategy(SampleRuns.SP500, (int) best[0], (int) best[1], best[3] == 1));
        var distribution = new SearchSpace.Distribution(
                Histogram.of(sharpe, 60),
                List.of(
                        new SearchSpace.Mark("Best set", ranked.getFirst().metrics()[0]),
                        new SearchSpace.Mark(
                                "Median", ranked.get(ranked.size() / 2).metrics()[0]),
                        new SearchSpace.Mark("Best of luck", 0.38)));
        return view(
                new SearchSpace(sets.size(), AXES, METRICS, maps.build(), sets, ranked.subList(0, 40), distribution),
                detail);
    }

    static SweepView view(SearchSpace space, RunDetail detail) {
        return new SweepView(
                new Heading(
                        "SMA cross sweep on the S&P 500",
                        "^GSPC, daily",
                        SampleRuns.sentence(detail.curves()),
                        "strategy: sma-cross\nparameters: {fast: 4..48 step 4, slow: 20..200 step 9}\n"),
                SampleEvidence.of(detail.curves()),
                space,
                detail,
                SampleRuns.PROVENANCE);
    }

    private static List<SetRow> sets() {
        List<SetRow> sets = new ArrayList<>();
        for (double fast : VALUES.get(0)) {
            for (double slow : VALUES.get(1)) {
                for (double direction : VALUES.get(3)) {
                    if (fast < slow) {
                        var run = new SampleStrategy(SampleRuns.SP500, (int) fast, (int) slow, direction == 1);
                        for (double cut : VALUES.get(2)) {
                            sets.add(row(sets.size() + 1, new double[] {fast, slow, cut, direction}, run, cut));
                        }
                    }
                }
            }
        }
        return sets;
    }

    private static SetRow row(long id, double[] parameters, SampleStrategy run, double cut) {
        double[] returns = SampleReturns.of(run.equity, SampleRuns.CAPITAL);
        double least = Arrays.stream(SampleReturns.drawdown(run.equity)).min().orElseThrow();
        double total = run.equity[run.equity.length - 1] / SampleRuns.CAPITAL - 1;
        double[] metrics = {
            SampleReturns.sharpe(returns) - 0.05 * (1 - cut), cut * total, cut * least, run.trades.size()
        };
        return new SetRow(id, parameters, metrics);
    }
}
