package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParameterPlateauTest {

    /// A grid of 3 × 4, row by row.
    private static final int[][] GRID = {{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2}, {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3}};

    @Test
    void comparesTheBestWithItsEightNeighbours() {
        double[] metric = {0.5, 0.6, 0.7, -9, 0.4, 1.0, -0.2, -9, 0.8, Double.NaN, 0.7, -9};
        ParameterPlateau plateau = ParameterPlateau.ofBest(GRID, metric);
        assertThat(plateau.best()).isEqualTo(5);
        assertThat(plateau.neighbours()).isEqualTo(7);
        assertThat(plateau.neighbourMean()).isCloseTo(0.5, within(1e-15));
        assertThat(plateau.score()).isCloseTo(0.5, within(1e-15));
        assertThat(plateau.worstNeighbour()).isEqualTo(-0.2);
        assertThat(plateau.positiveShare()).isCloseTo(6 / 7.0, within(1e-15));
        assertThat(plateau.atEdge()).isFalse();
    }

    @Test
    void aBestInTheCornerHasThreeNeighboursAndSaysSo() {
        double[] metric = {2, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0};
        ParameterPlateau plateau = ParameterPlateau.ofBest(GRID, metric);
        assertThat(plateau.best()).isZero();
        assertThat(plateau.neighbours()).isEqualTo(3);
        assertThat(plateau.score()).isEqualTo(0.5);
        assertThat(plateau.atEdge()).isTrue();
    }

    @Test
    void aParameterWithOneValueHasNoEdge() {
        int[][] grid = {{0, 1, 2}, {0, 0, 0}};
        assertThat(ParameterPlateau.ofBest(grid, new double[] {1, 2, 1}).atEdge())
                .isFalse();
    }

    @Test
    void aLoneSetHasNoScore() {
        ParameterPlateau plateau = ParameterPlateau.ofBest(new int[][] {{0, 5}}, new double[] {3, 1});
        assertThat(plateau.neighbours()).isZero();
        assertThat(plateau.score()).isNaN();
        assertThat(ParameterPlateau.of(1, GRID, new double[12]).score()).isNaN();
    }

    @Test
    void aMillionSetsAreOnePass() {
        int[][] grid = new int[4][1_000_000];
        double[] metric = new double[1_000_000];
        for (int set = 0; set < metric.length; set++) {
            grid[0][set] = set / 20_000;
            grid[1][set] = set / 400 % 50;
            grid[2][set] = set / 20 % 20;
            grid[3][set] = set % 20;
            metric[set] = 100 - Math.abs(grid[0][set] - 25) - Math.abs(grid[1][set] - 25);
        }
        long start = System.nanoTime();
        ParameterPlateau plateau = ParameterPlateau.ofBest(grid, metric);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        // Of equal bests the first, on the edge of the last two: 3 × 3 × 2 × 2 − 1.
        assertThat(plateau.neighbours()).isEqualTo(35);
        assertThat(plateau.atEdge()).isTrue();
    }

    @Test
    void refusesASweepWithoutMetric() {
        assertThatThrownBy(() -> ParameterPlateau.ofBest(GRID, new double[] {Double.NaN}))
                .hasMessage("plateau: expected a set with a metric, was none of 1");
    }
}
