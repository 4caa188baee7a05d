package io.zenmarket.jobs.ingestbars;

import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakePublisher;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Publishes merged years and keeps what was noticed, in the transaction of the checkpoint. A year without a new or
/// revised row is not published again.
class MergedYearWriter implements ItemWriter<MergedYears> {

    /// What the writer writes to.
    record Targets(
            LakePublisher publisher, IngestTables tables, WorkFiles work, StepAccounts accounts, Progress progress) {}

    private final Targets targets;
    private final long jobExecutionId;

    MergedYearWriter(Targets targets, long jobExecutionId) {
        this.targets = targets;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public void write(Chunk<? extends MergedYears> chunk) {
        chunk.forEach(this::write);
    }

    /// Publishing comes last, since the database can take back what it was told, and readers of the lake what they read
    /// cannot.
    private void write(MergedYears merged) {
        targets.tables().keepFindings(merged.findings());
        merged.years().forEach(year -> targets.accounts().add(year.accounts()));
        merged.years().forEach(this::publish);
    }

    private void publish(MergedYear year) {
        if (year.accounts().written() > 0) {
            targets.publisher().publish(year.object(), year.file(), jobExecutionId);
        }
        targets.progress().advance(year.object().rows());
        targets.work().discard(year.file());
    }
}
