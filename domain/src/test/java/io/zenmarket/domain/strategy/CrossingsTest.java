package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossingsTest {

    private static final double NONE = Double.NaN;

    @Test
    void crossIsDecidedOnceAtTheFirstBarOnTheOtherSide() {
        assertThat(crosses(-1, 1, 2, 3, -1, -2, 1)).containsExactly("1:LONG", "4:SHORT", "6:LONG");
    }

    @Test
    void lineThatStartsAboveHasNotCrossed() {
        assertThat(crosses(1, 2, 3)).isEmpty();
        assertThat(crosses(0, 1, 2)).isEmpty();
        assertThat(crosses(0, -1, -2)).isEmpty();
    }

    @Test
    void crossThroughATieCountsWhenTheTieIsLeft() {
        assertThat(crosses(-1, 0, 0, 1)).containsExactly("3:LONG");
        assertThat(crosses(1, 0, -1)).containsExactly("2:SHORT");
    }

    @Test
    void lineThatTouchesAndTurnsCrossesAnewOnceItHasBeenOnTheOtherSide() {
        assertThat(crosses(1, 0, 1)).isEmpty();
        assertThat(crosses(-1, 1, 0, 1)).containsExactly("1:LONG", "3:LONG");
        assertThat(crosses(1, -1, 0, -1)).containsExactly("1:SHORT", "3:SHORT");
    }

    @Test
    void missingValueStartsAllOver() {
        assertThat(crosses(NONE, -1, NONE, 1, 2)).isEmpty();
        assertThat(crosses(NONE, -1, 1, NONE, -1, 1)).containsExactly("2:LONG", "5:LONG");
    }

    @Test
    void barsBeforeTheFirstAreNotLookedAt() {
        assertThat(crosses(2, new double[] {-1, -1, 1, 1, -1})).containsExactly("4:SHORT");
    }

    @Test
    void seriesWithoutBarsHasNone() {
        assertThat(crosses()).isEmpty();
        assertThat(crosses(3, new double[] {-1, 1})).isEmpty();
    }

    /// Against the definition, bar by bar.
    @Test
    void everyCrossOfRandomLinesMeetsTheDefinition() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] line = random.ints(200, -2, 3).mapToDouble(i -> i).toArray();
            for (int i = 0; i < seed % 7; i++) {
                line[random.nextInt(200)] = NONE;
            }
            assertThat(crosses(line)).as("seed %s", seed).isEqualTo(byDefinition(line));
        }
    }

    private static List<String> byDefinition(double[] line) {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i < line.length; i++) {
            if (line[i] > 0 && line[i - 1] <= 0 && hasBeen(line, i, -1)) {
                expected.add(i + ":LONG");
            } else if (line[i] < 0 && line[i - 1] >= 0 && hasBeen(line, i, 1)) {
                expected.add(i + ":SHORT");
            }
        }
        return expected;
    }

    /// Whether the line has been on a side of 0 since its last missing value.
    private static boolean hasBeen(double[] line, int bar, int side) {
        for (int i = bar; i >= 0 && !Double.isNaN(line[i]); i--) {
            if (Math.signum(line[i]) == side) {
                return true;
            }
        }
        return false;
    }

    private static List<String> crosses(double... line) {
        return crosses(0, line);
    }

    private static List<String> crosses(int from, double[] line) {
        DecisionEvents decisions = new DecisionEvents();
        Crossings.decide(line, new double[line.length], from, decisions);
        return Decided.texts(decisions);
    }
}
