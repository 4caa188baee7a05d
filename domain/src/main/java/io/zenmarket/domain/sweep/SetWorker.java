package io.zenmarket.domain.sweep;

/// Runs the sets of a parameter space on one thread. What a set comes to depends on nothing but the set. Not
/// thread-safe.
public interface SetWorker {

    /// Runs the sets of raw indexes from `from` on, in order, until the columns are full or `to` is reached.
    ///
    /// @param to behind the last index, at most the space's size
    /// @param columns emptied first; may be left empty when no index had a set
    /// @return the index to go on from, `to` at the end
    long fill(long from, long to, SetColumns columns);

    /// Returns per bar of one set, the first against the capital.
    ///
    /// @param index raw index that has a set
    double[] returns(long index);
}
