package io.zenmarket.jobs.ingestbars;

import java.util.List;

/// Some years of one bucket, ascending: the item of the merge step, and what one checkpoint publishes.
record MergedYears(List<MergedYear> years) {

    MergedYears {
        years = List.copyOf(years);
    }

    List<MergedYear.Findings> findings() {
        return years.stream().map(MergedYear::findings).toList();
    }
}
