package io.zenmarket.domain.specification;

import java.util.List;
import java.util.Map;

/// Which sets of the axes' values are run.
public sealed interface Search {

    /// Every combination that meets the constraints.
    record Grid() implements Search {}

    /// Combinations drawn by the specification's seed, none twice.
    ///
    /// @param sets how many, 1 or more; fewer if there are not so many
    record Random(int sets) implements Search {

        public Random {
            if (sets < 1) {
                throw new IllegalArgumentException("search: random, expected 1 or more sets, was " + sets);
            }
        }
    }

    /// The sets that are written down, in that order.
    ///
    /// @param sets one or more; each a value by the name of every axis
    record Sets(List<Map<String, Double>> sets) implements Search {

        public Sets {
            if (sets.isEmpty()) {
                throw new IllegalArgumentException("search: sets, expected one or more, was none");
            }
            sets = sets.stream().map(Map::copyOf).toList();
        }
    }
}
