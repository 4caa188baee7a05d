package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import io.zenmarket.readerswriters.postgres.BacktestResultPostgresTable;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/// Judges a run whose parts are all there, publishes what that gives, and completes the run. A run that
/// is completed already must come to the same result.
class JudgeTasklet implements Tasklet {

    /// Where results go.
    record Stores(
            BacktestRunPostgresTable runs,
            BacktestResultPostgresTable results,
            LakeCatalogue catalogue,
            LakePublisher publisher,
            ObjectStore store,
            WorkFiles work) {}

    private final Runs.Loaded loaded;
    private final Stores stores;
    private final long walkForwardSets;
    private final Clock clock;

    JudgeTasklet(Runs.Loaded loaded, Stores stores, long walkForwardSets, Clock clock) {
        this.loaded = loaded;
        this.stores = stores;
        this.walkForwardSets = walkForwardSets;
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParts rows = new RunParts(loaded.run(), loaded.parts(), stores.catalogue(), stores.store());
        requireAll(rows.stored());
        long execution = contribution.getStepExecution().getJobExecutionId();
        Judge.Judgement judgement = new Judge(loaded, rows, walkForwardSets).judge();
        String id = loaded.run().id();
        stores.results().upsert(id, judgement.best());
        judgement.details().forEach(detail -> publish(detail, execution));
        judgement.reports().forEach(report -> publish(report, execution));
        complete(id, judgement.summary(), execution);
        return RepeatStatus.FINISHED;
    }

    private void requireAll(long stored) {
        long sets = loaded.run().space().count() * loaded.run().accounts().size();
        if (Rounds.hasGaps() || stored != sets) {
            throw new IllegalStateException("run " + loaded.run().id() + ": expected all of its " + sets + " sets, was "
                    + stored + "; an answer is whole or none");
        }
    }

    private void publish(Judge.Detail detail, long execution) {
        Path file = stores.work().fresh("backtest-" + loaded.run().id() + "-" + detail.name() + ".parquet");
        WrittenRecords written = write(file, detail);
        LakeObject object = new LakeObject(
                LakeKeys.backtest(loaded.run().id()) + detail.name() + ".parquet",
                written.sha256(),
                written.bytes(),
                written.rows(),
                loaded.engines().span());
        if (!stores.publisher().isPublished(object)) {
            stores.publisher().publish(object, file, execution);
        }
        stores.work().discard(file);
    }

    @SuppressWarnings("unchecked") // the rows are of the type stated beside them
    private static <T> WrittenRecords write(Path file, Judge.Detail detail) {
        return RecordParquet.write(file, (Class<T>) detail.type(), (List<T>) detail.rows());
    }

    private void publish(Judge.ReportFile report, long execution) {
        LakeObject object = new LakeObject(
                LakeKeys.backtestReport(loaded.run().id(), report.name()),
                Hashes.sha256(report.content()),
                report.content().length,
                1,
                loaded.engines().span());
        if (!stores.publisher().isPublished(object)) {
            stores.publisher().publish(object, report.content(), execution);
        }
    }

    private void complete(String id, String summary, long execution) {
        String sha256 = Hashes.sha256(Stream.of(LakeKeys.backtest(id), LakeKeys.backtestReport(id, ""))
                .flatMap(prefix -> stores.catalogue().list(prefix).stream())
                .map(object -> object.key() + " " + object.sha256() + "\n")
                .collect(Collectors.joining()));
        stores.runs().find(id).flatMap(StoredRun::result).ifPresent(before -> {
            if (!before.sha256().equals(sha256)) {
                throw new IllegalStateException("run " + id + ": expected the result of " + before.completed()
                        + " again (" + before.sha256() + "), was another one (" + sha256 + ")");
            }
        });
        stores.runs().complete(id, new StoredRun.Result(clock.instant(), sha256, summary, execution));
    }
}
