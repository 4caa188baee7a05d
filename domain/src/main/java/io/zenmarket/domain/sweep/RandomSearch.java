package io.zenmarket.domain.sweep;

import java.util.List;
import java.util.Objects;

/// The first sets of a shuffled grid, however large it is; the whole grid when it has fewer.
final class RandomSearch implements ParameterSpace {

    private final Grid grid;
    private final Permutation order;
    private final long size;
    private final long count;

    private RandomSearch(Grid grid, Permutation order, long size, long count) {
        this.grid = grid;
        this.order = order;
        this.size = size;
        this.count = count;
    }

    static RandomSearch of(Grid grid, long count, long seed) {
        Permutation order = new Permutation(grid.size(), seed);
        double[] set = new double[grid.axes().size()];
        long size = 0;
        long found = 0;
        for (; found < count && size < grid.size(); size++) {
            found += grid.read(order.at(size), set) ? 1 : 0;
        }
        return new RandomSearch(grid, order, size, found);
    }

    @Override
    public List<Axis> axes() {
        return grid.axes();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public boolean read(long index, double[] values) {
        return grid.read(order.at(Objects.checkIndex(index, size)), values);
    }
}
