package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.readerswriters.postgres.StoredRun;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `run-backtest`.
///
/// The first three hold for questions that were not asked before; a run keeps those it began with.
///
/// @param partSets sets of one object of results, which is also a checkpoint
/// @param portfolioPartSets the same where every set is a run of the portfolio engine, which is slower
/// @param partitions parts of the work that threads take one by one
/// @param walkForwardSets most sets times windows of a walk-forward; one that would take more is left out
/// @param nightly specifications that a night runs, in this order: files, `example:` and an example's name, or
///     `object:` and a key of the object store
/// @param lists lists of symbols that specifications may name
@Validated
@ConfigurationProperties(prefix = "zenmarket.run-backtest", ignoreUnknownFields = false)
public record RunBacktestProperties(
        @Min(1) @Max(1_000_000) @DefaultValue("16384") int partSets,
        @Min(1) @Max(1_000_000) @DefaultValue("64") int portfolioPartSets,
        @Min(1) @Max(1_000) @DefaultValue("16") int partitions,
        @Min(1) @DefaultValue("20000000") long walkForwardSets,
        @DefaultValue List<String> nightly,
        Map<String, List<String>> lists) {

    public RunBacktestProperties {
        nightly = List.copyOf(nightly);
        lists = lists == null ? Map.of() : new TreeMap<>(lists);
    }

    /// How a new run is cut.
    StoredRun.Cut cut() {
        return new StoredRun.Cut(partSets, portfolioPartSets, partitions);
    }

    /// The names that specifications may use.
    Vocabulary vocabulary() {
        TreeSet<String> statistics = Stream.of(SetStatistic.values())
                .map(SetStatistic::column)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Vocabulary(StrategyCatalogue.all(), new TreeSet<>(lists.keySet()), statistics, new TreeSet<>());
    }

    List<String> list(String name) {
        List<String> symbols = lists.get(name);
        if (symbols == null) {
            throw new IllegalArgumentException(
                    "universe: expected one of the lists " + lists.keySet() + ", was " + name);
        }
        return symbols.stream().sorted().toList();
    }
}
