package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.util.Optional;

/// The run that is being worked on, with its engines, shared by the threads of its partitions. Thread-safe.
final class Runs {

    private final BacktestRunPostgresTable table;
    private final SpecificationReader reader;
    private final PinnedBars.Source source;
    private Optional<Loaded> last = Optional.empty();

    /// A run and its engines.
    record Loaded(Run run, RunEngines engines) {}

    Runs(BacktestRunPostgresTable table, SpecificationReader reader, BarLake lake, ObjectStore store, WorkFiles work) {
        this.table = table;
        this.reader = reader;
        this.source = new PinnedBars.Source(lake, store, work);
    }

    /// The run of an id.
    synchronized Loaded load(String id) {
        Loaded loaded = last.filter(held -> held.run().id().equals(id)).orElseGet(() -> read(id));
        last = Optional.of(loaded);
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
        PinnedBars bars = new PinnedBars(
                inputs, specification.data().interval(), specification.data().dates(), source);
        return new Loaded(run, new RunEngines(run, bars));
    }
}
