package io.zenmarket.domain.sweep;

/// Highest close, lowest close and deepest fall (trough / peak) of any range of bars, in a bounded number of
/// steps.
///
/// Bars lie in blocks of 16. Kept are, per bar, the figures of its block up to it and from it on; and over
/// whole
/// blocks a disjoint sparse table: level l splits the blocks into groups of 2^(l+1) and has, per block, the
/// figures
/// from it to its group's middle, so that every range of blocks is two entries that share none. Falls of
/// disjoint
/// stretches combine exactly, which an ordinary sparse table of overlapping ones could not do. About 140
/// bytes a
/// bar. Immutable and thread-safe.
final class CloseRanges {

    private static final int SHIFT = 4;
    private static final int BLOCK = 1 << SHIFT;
    private static final int ENTRY = 4;
    private static final int LOWEST = 1;
    private static final int FALL = 2;
    private static final double[] NONE = {};

    private final double[] close;
    private final double[] upTo;
    private final double[] fromOn;
    private final double[][] levels;

    CloseRanges(double[] close) {
        this.close = close;
        this.upTo = new double[ENTRY * close.length];
        this.fromOn = new double[ENTRY * close.length];
        for (int i = 0; i < close.length; i++) {
            boolean first = i % BLOCK == 0;
            join(first ? NONE : upTo, i - 1, single(i), 0, upTo, i);
        }
        for (int i = close.length - 1; i >= 0; i--) {
            boolean last = i % BLOCK == BLOCK - 1 || i == close.length - 1;
            join(single(i), 0, last ? NONE : fromOn, i + 1, fromOn, i);
        }
        this.levels = levels((close.length + BLOCK - 1) / BLOCK);
    }

    private double[] single(int bar) {
        return new double[] {close[bar], close[bar], 1, 0};
    }

    private double[][] levels(int blocks) {
        double[] whole = new double[ENTRY * blocks];
        for (int block = 0; block < blocks; block++) {
            System.arraycopy(fromOn, ENTRY * BLOCK * block, whole, ENTRY * block, ENTRY);
        }
        double[][] table = new double[Math.max(1, 32 - Integer.numberOfLeadingZeros(blocks - 1))][];
        for (int level = 0; level < table.length; level++) {
            table[level] = level(whole, blocks, 1 << level);
        }
        return table;
    }

    private static double[] level(double[] whole, int blocks, int half) {
        double[] level = new double[whole.length];
        for (int middle = half; middle - half < blocks; middle += 2 * half) {
            int end = Math.min(middle, blocks) - 1;
            for (int block = end; block >= middle - half; block--) {
                join(whole, block, block == end ? NONE : level, block + 1, level, block);
            }
            for (int block = middle; block < Math.min(middle + half, blocks); block++) {
                join(block == middle ? NONE : level, block - 1, whole, block, level, block);
            }
        }
        return level;
    }

    /// Writes the figures of two neighbouring stretches taken together, either of which may be missing.
    private static void join(double[] earlier, int i, double[] later, int j, double[] target, int to) {
        if (earlier == NONE || later == NONE) {
            System.arraycopy(
                    earlier == NONE ? later : earlier, ENTRY * (earlier == NONE ? j : i), target, ENTRY * to, ENTRY);
            return;
        }
        double between = later[ENTRY * j + LOWEST] / earlier[ENTRY * i];
        double within = Math.min(earlier[ENTRY * i + FALL], later[ENTRY * j + FALL]);
        target[ENTRY * to] = Math.max(earlier[ENTRY * i], later[ENTRY * j]);
        target[ENTRY * to + LOWEST] = Math.min(earlier[ENTRY * i + LOWEST], later[ENTRY * j + LOWEST]);
        target[ENTRY * to + FALL] = Math.min(between, within);
    }

    /// Adds bars `from` to `to` of a position of `quantity` units, all of the equity.
    void add(int from, int to, double quantity, Underwater water) {
        int first = from >> SHIFT;
        int last = to >> SHIFT;
        if (first == last) {
            for (int i = from; i <= to; i++) {
                water.add(quantity * close[i]);
            }
            return;
        }
        add(fromOn, from, quantity, water);
        blocks(first + 1, last - 1, quantity, water);
        add(upTo, to, quantity, water);
    }

    private void blocks(int from, int to, double quantity, Underwater water) {
        if (from < to) {
            double[] level = levels[31 - Integer.numberOfLeadingZeros(from ^ to)];
            add(level, from, quantity, water);
            add(level, to, quantity, water);
        } else if (from == to) {
            add(fromOn, from << SHIFT, quantity, water);
        }
    }

    private static void add(double[] table, int at, double quantity, Underwater water) {
        water.add(quantity * table[ENTRY * at], quantity * table[ENTRY * at + LOWEST], table[ENTRY * at + FALL]);
    }
}
