package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.sweep.SetColumns;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.parquet.TableParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/// Runs the sets of a part and writes them to a file. Not thread-safe: a partition has one of its own.
class PartEvaluation implements ItemProcessor<Parts.Part, PartFile> {

    private final Run run;
    private final RunEngines engines;
    private final WorkFiles work;
    private final SetColumns columns;
    private Optional<Held> held = Optional.empty();

    /// The worker of the account that parts were last of.
    private record Held(int account, io.zenmarket.domain.sweep.SetWorker worker) {}

    PartEvaluation(Run run, RunEngines engines, WorkFiles work, int partSets) {
        this.run = run;
        this.engines = engines;
        this.work = work;
        this.columns = new SetColumns(run.space().axes().size(), partSets);
    }

    /// The file of a part; none when constraints leave it without a set.
    @Override
    public @Nullable PartFile process(Parts.Part part) {
        Held worker = held.filter(each -> each.account() == part.account())
                .orElseGet(() -> new Held(part.account(), engines.worker(part.account())));
        held = Optional.of(worker);
        worker.worker().fill(part.from(), part.to(), columns);
        return columns.size() == 0 ? null : write(part);
    }

    private PartFile write(Parts.Part part) {
        Path file = work.fresh("backtest-" + run.id() + "-" + part.number() + ".parquet");
        SetTable table = new SetTable(run.space().axes());
        WrittenRecords written =
                TableParquet.write(file, table.columns(run.accounts().get(part.account()), columns), columns.size());
        return new PartFile(part, file, written);
    }
}
