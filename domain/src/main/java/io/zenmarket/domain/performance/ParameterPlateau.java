package io.zenmarket.domain.performance;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/// Whether the best set of a sweep stands on a plateau or on a needle.
///
/// Its neighbours are the sets that differ by at most one step of the grid in every parameter. Score = mean
/// metric of the neighbours / metric of the best: near 1 on a plateau, near 0 or below on a needle that the
/// next data will miss.
///
/// @param best index of the judged set
/// @param metric its metric
/// @param neighbours how many neighbours were run and have a metric
/// @param neighbourMean their mean metric
/// @param worstNeighbour their smallest metric
/// @param positiveShare share of them with a metric above 0
/// @param atEdge whether the best has the first or last value of some parameter: the range may be too narrow
public record ParameterPlateau(
        int best,
        double metric,
        int neighbours,
        double neighbourMean,
        double worstNeighbour,
        double positiveShare,
        boolean atEdge) {

    /// Judges the set with the greatest metric, of equal ones the first. One pass over the sets for each
    /// parameter.
    ///
    /// @param grid one array per parameter: for each set the number of its value in ascending order
    /// @param metric per set; `NaN` if undefined
    public static ParameterPlateau ofBest(int[][] grid, double[] metric) {
        int best = -1;
        for (int set = 0; set < metric.length; set++) {
            if (!Double.isNaN(metric[set]) && (best < 0 || metric[set] > metric[best])) {
                best = set;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("plateau: expected a set with a metric, was none of " + metric.length);
        }
        return of(best, grid, metric);
    }

    /// Judges one set.
    ///
    /// @param set its index
    /// @param grid as for [#ofBest]
    /// @param metric as for [#ofBest]
    public static ParameterPlateau of(int set, int[][] grid, double[] metric) {
        double[] values = neighbours(set, grid, metric);
        Moments near = Moments.of(values);
        return new ParameterPlateau(
                set,
                metric[set],
                near.count(),
                near.mean(),
                Extremes.smallest(values),
                WinRate.of(values),
                atEdge(set, grid));
    }

    /// Mean metric of the neighbours over that of the set; `NaN` without neighbours or if the set's metric is
    /// not above 0.
    public double score() {
        return metric > 0 ? neighbourMean / metric : Double.NaN;
    }

    private static double[] neighbours(int set, int[][] grid, double[] metric) {
        return IntStream.range(0, metric.length)
                .filter(other -> other != set && near(set, other, grid))
                .mapToDouble(other -> metric[other])
                .toArray();
    }

    private static boolean near(int set, int other, int[][] grid) {
        for (int[] parameter : grid) {
            if (Math.abs(parameter[other] - parameter[set]) > 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean atEdge(int set, int[][] grid) {
        for (int[] parameter : grid) {
            IntSummaryStatistics range = Arrays.stream(parameter).summaryStatistics();
            boolean varies = range.getMin() < range.getMax();
            if (varies && (parameter[set] == range.getMin() || parameter[set] == range.getMax())) {
                return true;
            }
        }
        return false;
    }
}
