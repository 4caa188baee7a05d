package io.zenmarket.domain.specification;

import io.zenmarket.domain.strategy.Entry;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The names a specification may use.
///
/// @param strategies of the catalogue
/// @param lists names of symbol lists
/// @param statistics by which sets can be ranked
/// @param relativeStatistics those of them that need a benchmark
public record Vocabulary(
        List<Entry> strategies,
        SortedSet<String> lists,
        SortedSet<String> statistics,
        SortedSet<String> relativeStatistics) {

    public Vocabulary {
        strategies = List.copyOf(strategies);
        lists = new TreeSet<>(lists);
        statistics = new TreeSet<>(statistics);
        relativeStatistics = new TreeSet<>(relativeStatistics);
    }

    public Optional<Entry> strategy(String name) {
        return strategies.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
