package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CloseTablesTest {

    private static final double[] CLOSE = walk(3_000);
    private static final int RANGES = 3_000;

    private static double[] walk(int size) {
        Random random = new Random(5);
        double[] close = new double[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            price *= Math.exp(0.02 * random.nextGaussian());
            close[i] = price;
        }
        return close;
    }

    @Test
    void sumsOfAnyRangeAreExactToTheLastPlaces() {
        CloseMoments moments = new CloseMoments(CLOSE);
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            int after = random.nextInt(CLOSE.length - 1);
            int last = after + 1 + random.nextInt(Math.min(60, CLOSE.length - 1 - after));
            check(moments.returns(after, last), sum(after, last, r -> r));
            check(moments.squares(after, last), sum(after, last, r -> r * r));
            check(moments.downside(after, last), sum(after, last, r -> Math.min(r, 0) * Math.min(r, 0)));
        }
    }

    /// Two roundings: of the difference, and of the result.
    private static void check(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }

    private static double sum(int after, int last, DoubleUnaryOperator term) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = after + 1; i <= last; i++) {
            sum = sum.add(new BigDecimal(term.applyAsDouble(CLOSE[i] / CLOSE[i - 1] - 1)));
        }
        return sum.doubleValue();
    }

    @Test
    void drawdownOfAnyRangeIsThatOfGoingThroughIt() {
        CloseRanges ranges = new CloseRanges(CLOSE);
        Random random = new Random(7);
        for (int i = 0; i < RANGES; i++) {
            int from = random.nextInt(CLOSE.length);
            int to = from + random.nextInt(CLOSE.length - from);
            double peak = CLOSE[from] * (0.8 + 0.4 * random.nextDouble());
            Underwater fast = new Underwater();
            fast.start(peak);
            ranges.add(from, to, 1, fast);
            Underwater slow = new Underwater();
            slow.start(peak);
            for (int bar = from; bar <= to; bar++) {
                slow.add(CLOSE[bar]);
            }
            assertThat(fast.drawdown()).as(from + " to " + to).isEqualTo(slow.drawdown());
        }
    }

    @Test
    void tablesExistForAnyNumberOfBars() {
        for (int size = 1; size < 100; size++) {
            CloseRanges ranges = new CloseRanges(walk(size));
            Underwater water = new Underwater();
            water.start(100);
            ranges.add(0, size - 1, 1, water);
            assertThat(water.drawdown()).isLessThanOrEqualTo(0);
        }
    }
}
