package io.zenmarket.jobs.tearsheet;

import java.util.List;
import java.util.Optional;

/// All numbers that the page's script draws. Whatever the run's size, they fit a page: long curves are thinned, and of
/// bars and trades the last ones are kept; the other files have all of them.
///
/// @param run equity and what belongs to it
/// @param candles of the symbols to draw
/// @param trades round trips
/// @param years returns of calendar years
/// @param returns distribution of the returns per bar
/// @param sweep what a sweep adds
record PageData(
        CurveData run,
        List<CandleData> candles,
        TradeData trades,
        List<Year> years,
        Returns returns,
        Optional<Sweep> sweep) {

    static final int CURVE_POINTS = 6_000;
    static final int CANDLES = 12_000;
    static final int TRADES = 2_500;
    private static final int WALK_FORWARD_POINTS = 2_000;

    /// A year's returns.
    record Year(int year, double total, double benchmark) {}

    /// Returns and the normal curve over them.
    record Returns(Histogram histogram, double mean, double deviation) {}

    /// What a sweep adds.
    ///
    /// @param walkForward the stitched curve, if any
    /// @param windows first bar of each window traded on, in epoch seconds
    record Sweep(SpaceData space, Histogram logits, Optional<CurveData> walkForward, List<Long> windows) {

        static Sweep of(SweepView view) {
            Optional<SweepEvidence.WalkForward> walk = view.evidence().walkForward();
            return new Sweep(
                    SpaceData.of(view.space()),
                    view.evidence().overfitting().logits(),
                    walk.map(each -> CurveData.of(each.curves(), List.of(), WALK_FORWARD_POINTS)),
                    walk.stream()
                            .flatMap(each -> each.windows().stream())
                            .map(SweepEvidence.Window::tradedFrom)
                            .toList());
        }
    }

    static PageData of(RunDetail run, Optional<Sweep> sweep) {
        Trading trading = run.trading();
        int perSymbol = CANDLES / Math.max(1, trading.candles().size());
        ReturnTables returns = run.returns();
        return new PageData(
                CurveData.of(run.curves(), run.rollingSharpe(), CURVE_POINTS),
                trading.candles().stream()
                        .map(each -> CandleData.of(each, perSymbol))
                        .toList(),
                TradeData.of(trading.trades(), TRADES),
                returns.years().stream()
                        .map(year -> new Year(year.year(), year.total(), year.benchmark()))
                        .toList(),
                new Returns(returns.distribution(), returns.mean(), returns.deviation()),
                sweep);
    }
}
