package io.zenmarket.jobs.tearsheet;

import io.zenmarket.domain.market.BarColumns;
import java.util.List;
import java.util.Optional;

/// Views at the edges: bad texts, nothing defined, next to no bars.
final class EdgeViews {

    /// Tries to end every kind of place a text can stand in.
    static final String MARKUP = "</script></style></title><script>alert(1)</script>"
            + "<img src=\"x\" onerror='alert(1)'>{{period}}<!-- `,\"q\"\r\n=1+1";

    private static final double[] NONE = {};

    private EdgeViews() {}

    /// The same bad text everywhere a text can come from outside.
    static RunView markup() {
        Stat stat = new Stat(MARKUP, 1, 2, Unit.RATIO, MARKUP);
        Trade trade = new Trade(
                MARKUP,
                Trade.Side.LONG,
                1,
                new Trade.Entry(0, 10),
                new Trade.Exit(86_400, 11, MARKUP, false),
                new Trade.Outcome(1, 0.1, 1, -0.01, 0.2));
        RunDetail plain = oneBar().detail();
        RunDetail detail = new RunDetail(
                List.of(stat),
                List.of(new StatGroup(MARKUP, List.of(stat))),
                plain.curves(),
                List.of(new RollingLine(MARKUP, new double[] {1})),
                plain.returns(),
                new Trading(List.of(trade), List.of(new Candles(MARKUP, BarColumns.ofSize(1)))));
        return new RunView(
                new Heading(MARKUP, MARKUP, MARKUP, MARKUP), oneBar().evidence(), detail, provenance(MARKUP));
    }

    private static Provenance provenance(String text) {
        return new Provenance(text, text, List.of(new Provenance.Input(text, text)), 1, text, text);
    }

    /// One bar, no trades, no benchmark, nothing defined.
    static RunView oneBar() {
        return run(
                new Curves(new long[] {86_400}, new double[] {10_000}, NONE, new double[] {0}, NONE, new double[] {0}));
    }

    /// No bar at all.
    static RunView noBars() {
        return run(new Curves(new long[0], NONE, NONE, NONE, NONE, NONE));
    }

    private static RunView run(Curves curves) {
        double nan = Double.NaN;
        Stat stat = new Stat("sharpe", nan, nan, Unit.RATIO, "Reward for risk.");
        RunDetail detail = new RunDetail(
                List.of(stat),
                List.of(new StatGroup("Reward", List.of(stat))),
                curves,
                List.of(),
                new ReturnTables(List.of(), Histogram.of(NONE, 10), nan, nan, List.of()),
                new Trading(List.of(), List.of()));
        RunEvidence evidence = new RunEvidence(
                new RunEvidence.Interval(nan, nan, nan, 0.95, 0),
                new RunEvidence.Probabilistic(nan, 0),
                new RunEvidence.TrackRecord(nan, curves.time().length, 252, 0.95));
        return new RunView(new Heading("Nothing", "", "Nothing happened.", ""), evidence, detail, provenance("x"));
    }

    /// A sweep of one set of one parameter, nothing defined.
    static SweepView loneSet() {
        double nan = Double.NaN;
        List<Axis> axes = List.of(Axis.number("period"));
        List<Metric> metrics = List.of(new Metric("sharpe", Unit.RATIO));
        HeatMaps maps = new HeatMaps(axes, List.of(new double[] {14}), metrics);
        SetRow set = new SetRow(1, new double[] {14}, new double[] {nan});
        maps.add(set.parameters(), set.metrics());
        SweepEvidence evidence = new SweepEvidence(
                new SweepEvidence.DeflatedSharpe(nan, nan, nan, 1),
                new SweepEvidence.Overfitting(nan, 0, 0, 1, Histogram.of(NONE, 10)),
                new SweepEvidence.Plateau(nan, nan, nan, 0),
                Optional.empty());
        SearchSpace space = new SearchSpace(
                1,
                axes,
                metrics,
                maps.build(),
                List.of(set),
                List.of(set),
                new SearchSpace.Distribution(Histogram.of(new double[] {nan}, 10), List.of()));
        RunView run = oneBar();
        return new SweepView(run.heading(), evidence, space, run.detail(), run.provenance());
    }
}
