package io.zenmarket.jobs.tearsheet;

import java.util.List;

/// Statistics that are read together.
///
/// @param title e.g. `Risk`
/// @param statistics in the order shown
public record StatGroup(String title, List<Stat> statistics) {

    public StatGroup {
        statistics = List.copyOf(statistics);
    }
}
