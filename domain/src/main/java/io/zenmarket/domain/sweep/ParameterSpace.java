package io.zenmarket.domain.sweep;

import io.zenmarket.domain.strategy.Constraint;
import java.util.List;

/// The parameter sets of a sweep. Sets have a stable raw index from 0 to below [#size()], so that a slice of
/// indexes is
/// a unit of work; an index whose set violates a constraint has no set. Nothing is kept per set but in an
/// explicit
/// list. Immutable and thread-safe.
public sealed interface ParameterSpace permits Grid, SetList, RandomSearch {

    /// Every combination of the axes' values that meets all constraints; the last axis changes fastest. Put
    /// what sets
    /// exits or the size last: sets that follow each other and share the strategy's parameters share its
    /// decisions.
    static ParameterSpace grid(List<Axis> axes, List<Constraint> constraints) {
        return new Grid(axes, constraints);
    }

    /// Stated sets; one that violates a constraint is refused.
    ///
    /// @param axes their values are not looked at
    /// @param sets a value per axis each
    static ParameterSpace list(List<Axis> axes, List<Constraint> constraints, List<double[]> sets) {
        return new SetList(axes, constraints, sets);
    }

    /// Different sets drawn from the grid with equal chance each, by a seeded [Permutation] of its raw
    /// indexes.
    ///
    /// @param count how many; all when the grid has fewer
    static ParameterSpace random(List<Axis> axes, List<Constraint> constraints, long count, long seed) {
        return RandomSearch.of(new Grid(axes, constraints), count, seed);
    }

    /// In the order of a set's values.
    List<Axis> axes();

    /// Number of raw indexes.
    long size();

    /// Number of sets.
    long count();

    /// Reads a set.
    ///
    /// @param index raw index
    /// @param values a value per axis, written only when there is a set
    /// @return whether there is one
    boolean read(long index, double[] values);
}
