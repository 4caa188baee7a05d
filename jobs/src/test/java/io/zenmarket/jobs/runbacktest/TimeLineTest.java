package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLineTest {

    /// Bars 1 and 2 count at time 20; nothing happens at 30; the bar at 50 is behind the last.
    @Test
    void compoundsWhatHappenedSinceTheBarBefore() {
        double[] carried = TimeLine.carry(
                new double[] {0.1, 0.2, 0.5, -0.5, 9}, new long[] {10, 15, 20, 40, 50}, new long[] {10, 20, 30, 40});
        assertThat(carried).hasSize(4);
        assertThat(carried[0]).isEqualTo(0.1);
        assertThat(carried[1]).isCloseTo(1.2 * 1.5 - 1, within(1e-15));
        assertThat(carried[2]).isZero();
        assertThat(carried[3]).isEqualTo(-0.5);
    }

    @Test
    void anUndefinedReturnIsNone() {
        assertThat(TimeLine.carry(new double[] {Double.NaN, 0.5}, new long[] {1, 2}, new long[] {1, 2}))
                .containsExactly(0, 0.5);
    }

    /// 50 of A from the start (10 → 20), 50 of B once it has a price (5 → 4): 50, 50 → 75, 50 → 100, 40.
    @Test
    void holdsEqualPartsAndWaitsForAPrice() {
        Comparison held = Comparison.hold(
                List.of(series("A", new long[] {1, 2, 3}, 10, 15, 20), series("B", new long[] {2, 3}, 5, 4)),
                "both",
                new long[] {1, 2, 3},
                100);
        assertThat(held.equity()).containsExactly(100, 125, 140);
    }

    private static BarSeries series(String symbol, long[] times, double... close) {
        return new BarSeries(
                symbol, Interval.ONE_DAY, new BarColumns(times, close, close, close, close, new double[close.length]));
    }
}
