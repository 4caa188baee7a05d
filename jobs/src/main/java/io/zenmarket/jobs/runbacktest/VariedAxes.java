package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.Search;
import io.zenmarket.jobs.tearsheet.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What tells sets apart: the parameters with more than one value, and the symbol if there are several.
///
/// @param parameters places of the parameters among the space's axes
/// @param axes as shown: the parameters, then the symbol
/// @param values per axis
record VariedAxes(int[] parameters, List<Axis> axes, List<double[]> values) {

    VariedAxes {
        axes = List.copyOf(axes);
        values = List.copyOf(values);
    }

    static VariedAxes of(Run run) {
        List<Axis> axes = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        List<Integer> parameters = new ArrayList<>();
        for (int i = 0; i < run.space().axes().size(); i++) {
            double[] taken = taken(run, i);
            if (taken.length > 1) {
                parameters.add(i);
                values.add(taken);
                axes.add(Axis.number(run.space().axes().get(i).name()));
            }
        }
        List<String> accounts = run.accounts();
        if (accounts.size() > 1) {
            axes.add(new Axis("symbol", accounts));
            values.add(IntStream.range(0, accounts.size()).asDoubleStream().toArray());
        }
        return new VariedAxes(parameters.stream().mapToInt(Integer::intValue).toArray(), axes, values);
    }

    /// Sets that are written down need not take the values of their axes.
    private static double[] taken(Run run, int axis) {
        return run.specification().search() instanceof Search.Sets
                ? run.specification().listedSets().stream()
                        .mapToDouble(set -> set[axis])
                        .sorted()
                        .distinct()
                        .toArray()
                : run.space().axes().get(axis).values();
    }

    /// The values of a set on the axes.
    ///
    /// @param account whose
    /// @param set a value per axis of the space
    /// @param read filled with a value per axis shown
    void read(int account, double[] set, double[] read) {
        for (int i = 0; i < parameters.length; i++) {
            read[i] = set[parameters[i]];
        }
        if (parameters.length < read.length) {
            read[parameters.length] = account;
        }
    }
}
