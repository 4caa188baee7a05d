package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Publishes parts, in the transaction of the checkpoint.
class PartWriter implements ItemWriter<PartFile> {

    /// Where they go.
    record Targets(LakePublisher publisher, WorkFiles work, StepAccounts accounts, Progress progress) {}

    private final Run run;
    private final LakeObject.Span span;
    private final Targets targets;
    private final long jobExecutionId;

    /// @param span times of the bars that results are about
    PartWriter(Run run, LakeObject.Span span, Targets targets, long jobExecutionId) {
        this.run = run;
        this.span = span;
        this.targets = targets;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public void write(Chunk<? extends PartFile> parts) {
        parts.forEach(this::write);
    }

    private void write(PartFile part) {
        WrittenRecords written = part.written();
        LakeObject object = new LakeObject(
                LakeKeys.backtestPart(run.id(), part.part().number()),
                written.sha256(),
                written.bytes(),
                written.rows(),
                span);
        boolean known = targets.publisher().isPublished(object);
        if (!known) {
            targets.publisher().publish(object, part.file(), jobExecutionId);
        }
        targets.work().discard(part.file());
        long rows = written.rows();
        targets.accounts().add(new Accounts(rows, known ? 0 : rows, 0, 0, known ? rows : 0, 0, 0));
        targets.progress().advance(written.rows());
    }
}
