package io.zenmarket.domain.sweep;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Some thousand parameter sets and their statistics in columns: row `i` is the `i`-th element of every
/// array. Filled by
/// a [SweepWorker] and used again for the next rows. The arrays are as long as the capacity; rows from
/// [#size()] on are
/// left over. Not thread-safe.
public final class SetColumns {

    /// Rows that a writer takes at a time.
    public static final int USUAL_CAPACITY = 4_096;

    private final long[] index;
    private final double[][] parameters;
    private final Map<SetStatistic, double[]> statistics = new EnumMap<>(SetStatistic.class);
    private int size;

    public SetColumns(int axes, int capacity) {
        index = new long[capacity];
        parameters = new double[axes][capacity];
        for (SetStatistic statistic : SetStatistic.values()) {
            statistics.put(statistic, new double[capacity]);
        }
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return index.length;
    }

    /// Raw index of each set in its [ParameterSpace].
    public long[] index() {
        return index;
    }

    /// Values of one axis.
    ///
    /// @param axis position in [ParameterSpace#axes()]
    public double[] parameter(int axis) {
        return parameters[axis];
    }

    /// Values of one statistic.
    public double[] statistic(SetStatistic statistic) {
        return Objects.requireNonNull(statistics.get(statistic));
    }

    void clear() {
        size = 0;
    }

    /// Begins a row, whose statistics are then [#set].
    void add(long set, double[] values) {
        int row = Objects.checkIndex(size, index.length);
        size++;
        index[row] = set;
        for (int axis = 0; axis < values.length; axis++) {
            parameters[axis][row] = values[axis];
        }
    }

    /// Sets a statistic of the row begun last.
    void set(SetStatistic statistic, double value) {
        statistic(statistic)[size - 1] = value;
    }
}
