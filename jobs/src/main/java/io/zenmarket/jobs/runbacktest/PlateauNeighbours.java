package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.ParameterPlateau;
import io.zenmarket.domain.specification.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Collects, out of all sets that pass by, the neighbours of one: those at most one step of the grid away in every
/// parameter. A random or written list of sets has no steps, and so no neighbours.
final class PlateauNeighbours {

    private final boolean stepped;
    private final Trial best;
    private final double[][] values;
    private final double[] low;
    private final double[] high;
    private final List<double[]> sets = new ArrayList<>();
    private final List<Double> metrics = new ArrayList<>();
    private int place = -1;

    PlateauNeighbours(Run run, Trial best) {
        this.stepped = run.specification().search() instanceof Search.Grid;
        this.best = best;
        this.values = run.space().axes().stream().map(axis -> axis.values()).toArray(double[][]::new);
        double[] set = new double[values.length];
        boolean unused = run.space().read(best.set(), set);
        this.low = IntStream.range(0, set.length)
                .mapToDouble(i -> stepped ? values[i][Math.max(0, step(i, set[i]) - 1)] : set[i])
                .toArray();
        this.high = IntStream.range(0, set.length)
                .mapToDouble(i -> stepped ? values[i][Math.min(values[i].length - 1, step(i, set[i]) + 1)] : set[i])
                .toArray();
    }

    private int step(int axis, double value) {
        return Arrays.binarySearch(values[axis], value);
    }

    /// Looks at a row.
    ///
    /// @param account whose it is
    /// @param table columns
    /// @param first place of the first parameter's column
    /// @param metric place of the metric's column
    void offer(int account, double[][] table, int first, int metric, int row) {
        if (!stepped || account != best.account()) {
            return;
        }
        for (int i = 0; i < low.length; i++) {
            double value = table[first + i][row];
            if (value < low[i] || value > high[i]) {
                return;
            }
        }
        place = (long) table[0][row] == best.set() ? sets.size() : place;
        sets.add(IntStream.range(0, low.length)
                .mapToDouble(i -> table[first + i][row])
                .toArray());
        metrics.add(table[metric][row]);
    }

    /// What they say of the best; empty where there are no steps.
    Optional<ParameterPlateau> plateau() {
        if (place < 0) {
            return Optional.empty();
        }
        int[][] grid = IntStream.range(0, low.length)
                .mapToObj(axis ->
                        sets.stream().mapToInt(set -> step(axis, set[axis])).toArray())
                .toArray(int[][]::new);
        return Optional.of(ParameterPlateau.of(
                place, grid, metrics.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
