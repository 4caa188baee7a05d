package io.zenmarket.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossesTest {

    private static final double N = Double.NaN;

    @Test
    void firesOnTheBarOfTheCrossOnly() {
        assertThat(events(-1, -1, -1, -1, -1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(".....G......");
        assertThat(events(1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1)).isEqualTo(".....D......");
    }

    @Test
    void doesNotFireAgainWithinFiveBarsAboveTheOtherAverage() {
        assertThat(events(-1, -1, -1, -1, -1, 1, -1, 1, -1, -1, -1, -1, 1)).isEqualTo(".....G.......");
        assertThat(events(-1, -1, -1, -1, -1, 1, -1, -1, -1, -1, -1, 1)).isEqualTo(".....G.....G");
    }

    @Test
    void takesEqualAveragesForNeitherSide() {
        assertThat(events(0, 0, 0, 0, 0, 0, 1, 1)).isEqualTo("......G.");
        assertThat(events(1, 1, 1, 1, 1, 0, 0, 1)).isEqualTo("........");
    }

    @Test
    void needsFiveDefinedBarsBefore() {
        assertThat(events(-1, -1, -1, -1, 1)).isEqualTo(".....");
        assertThat(events(N, -1, -1, -1, -1, 1)).isEqualTo("......");
        assertThat(events(N, -1, -1, -1, -1, -1, 1)).isEqualTo("......G");
        assertThat(events(-1, -1, -1, -1, -1, N)).isEqualTo("......");
    }

    /// One letter per bar: golden, death, or none. The slow average is 0.
    private static String events(double... fast) {
        double[] slow = new double[fast.length];
        StringBuilder letters = new StringBuilder();
        for (int bar = 0; bar < fast.length; bar++) {
            letters.append(Crosses.at(fast, slow, bar).map(CrossesTest::letter).orElse("."));
        }
        return letters.toString();
    }

    private static String letter(Reason reason) {
        return reason.name().substring(0, 1);
    }
}
