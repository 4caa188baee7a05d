package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;
import java.util.List;

/// Curves for the page's script, thinned to what can be seen.
///
/// @param bars how many there were
/// @param index number of each bar kept
record CurveData(
        int bars,
        Packed index,
        PackedTimes time,
        Packed equity,
        Packed benchmark,
        Packed drawdown,
        Packed benchmarkDrawdown,
        Packed exposure,
        List<Line> rolling) {

    private static final int EQUITY_DIGITS = 8;
    private static final int FRACTION_DECIMALS = 5;
    private static final int RATIO_DECIMALS = 3;

    /// A named line.
    record Line(String name, Packed values) {}

    static CurveData of(Curves curves, List<RollingLine> rolling, int most) {
        int[] rows = Thinning.rows(curves.equity(), most);
        return new CurveData(
                curves.time().length,
                Packed.of(Arrays.stream(rows).asDoubleStream().toArray(), 0),
                PackedTimes.of(
                        Arrays.stream(rows).mapToLong(row -> curves.time()[row]).toArray()),
                Packed.significant(Thinning.at(curves.equity(), rows), EQUITY_DIGITS),
                Packed.significant(Thinning.at(curves.benchmark(), rows), EQUITY_DIGITS),
                Packed.of(Thinning.at(curves.drawdown(), rows), FRACTION_DECIMALS),
                Packed.of(Thinning.at(curves.benchmarkDrawdown(), rows), FRACTION_DECIMALS),
                Packed.of(Thinning.at(curves.exposure(), rows), FRACTION_DECIMALS - 1),
                rolling.stream()
                        .map(line -> new Line(line.name(), Packed.of(Thinning.at(line.values(), rows), RATIO_DECIMALS)))
                        .toList());
    }
}
