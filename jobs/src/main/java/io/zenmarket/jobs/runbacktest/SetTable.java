package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.sweep.Axis;
import io.zenmarket.domain.sweep.SetColumns;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.readerswriters.parquet.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The table of sets as it is stored: `symbol`, `set`, a column per parameter, a column per statistic.
///
/// @param axes parameters
record SetTable(List<Axis> axes) {

    static final String SYMBOL = "symbol";
    static final String SET = "set";

    SetTable {
        axes = List.copyOf(axes);
    }

    /// A parameter's column; one that would take a statistic's name is told apart.
    static String parameter(Axis axis) {
        String name = axis.name().replace('-', '_');
        boolean taken = name.equals(SYMBOL)
                || name.equals(SET)
                || java.util.Arrays.stream(SetStatistic.values())
                        .anyMatch(statistic -> statistic.column().equals(name));
        return taken ? "parameter_" + name : name;
    }

    /// A set as people read it: `fast=10 slow=52`.
    static String text(List<Axis> axes, double[] set) {
        return IntStream.range(0, set.length)
                .mapToObj(i -> axes.get(i).name() + "=" + Numbers.plain(set[i]))
                .collect(Collectors.joining(" "));
    }

    /// The columns of some sets.
    List<TableColumn> columns(String symbol, SetColumns sets) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(new TableColumn.Text(SYMBOL, symbol));
        columns.add(new TableColumn.Longs(SET, sets.index()));
        for (int axis = 0; axis < axes.size(); axis++) {
            columns.add(new TableColumn.Doubles(parameter(axes.get(axis)), sets.parameter(axis)));
        }
        for (SetStatistic statistic : SetStatistic.values()) {
            columns.add(column(statistic, sets));
        }
        return columns;
    }

    private static TableColumn column(SetStatistic statistic, SetColumns sets) {
        double[] values = sets.statistic(statistic);
        if (!statistic.whole()) {
            return new TableColumn.Doubles(statistic.column(), values);
        }
        long[] counts = new long[sets.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (long) values[i];
        }
        return new TableColumn.Longs(statistic.column(), counts);
    }
}
