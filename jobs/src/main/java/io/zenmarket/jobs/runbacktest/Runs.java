package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.MarketData;
import io.zenmarket.domain.specification.SentimentSpecification;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.util.LinkedHashMap;
import java.util.Map;

/// The runs that are being worked on, with their engines, each shared by the threads of its partitions. Thread-safe.
final class Runs {

    /// As many as a server may have executors.
    private static final int KEPT = 4;

    private static final float LOAD = 0.75f;

    private final BacktestRunPostgresTable table;
    private final StoredRun.Cut configured;
    private final SpecificationReader reader;
    private final PinnedBars.Source bars;
    private final SentimentSource sentiment;
    private final Map<String, Loaded> latest = new LinkedHashMap<>(KEPT, LOAD, true);

    /// A run and its engines.
    ///
    /// @param parts its work
    /// @param partitions of its parts, at most
    record Loaded(Run run, RunEngines engines, Parts parts, int partitions) {}

    /// @param configured cut of runs that have none of their own
    Runs(
            BacktestRunPostgresTable table,
            StoredRun.Cut configured,
            SpecificationReader reader,
            PinnedBars.Source bars,
            SentimentSource sentiment) {
        this.table = table;
        this.configured = configured;
        this.reader = reader;
        this.bars = bars;
        this.sentiment = sentiment;
    }

    /// The run of an id.
    synchronized Loaded load(String id) {
        Loaded loaded = latest.computeIfAbsent(id, this::read);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        return loaded;
    }

    private Loaded read(String id) {
        StoredRun stored = table.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "run " + id + ": expected one that 'zenmarket backtest list' shows, was none"));
        BacktestSpecification specification =
                reader.read("run-" + id + ".json", stored.question().specification());
        PinnedInputs inputs = PinnedInputs.parse(stored.question().inputs());
        Run run = Run.of(stored.id(), specification, inputs);
        MarketData data = specification.data();
        PinnedBars pinned = new PinnedBars(inputs, data.interval(), data.dates(), bars);
        PinnedSentiment beside =
                new PinnedSentiment(inputs, data.sentiment().orElse(SentimentSpecification.DEFAULT), sentiment);
        RunEngines engines = new RunEngines(run, pinned, beside::beside);
        StoredRun.Cut cut = table.cut(stored.id()).orElse(configured);
        Parts parts = new Parts(
                run.accounts().size(), run.space().size(), engines.slow() ? cut.portfolioPartSets() : cut.partSets());
        return new Loaded(run, engines, parts, cut.partitions());
    }
}
