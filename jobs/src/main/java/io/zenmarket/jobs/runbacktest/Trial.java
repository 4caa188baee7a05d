package io.zenmarket.jobs.runbacktest;

import java.util.Comparator;

/// A set on an account.
///
/// @param account whose bars
/// @param set raw index in the parameter space
record Trial(int account, long set) implements Comparable<Trial> {

    private static final Comparator<Trial> ORDER =
            Comparator.comparingInt(Trial::account).thenComparingLong(Trial::set);

    @Override
    public int compareTo(Trial other) {
        return ORDER.compare(this, other);
    }
}
