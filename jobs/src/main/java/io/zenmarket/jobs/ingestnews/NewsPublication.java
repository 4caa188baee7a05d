package io.zenmarket.jobs.ingestnews;

import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import io.zenmarket.readerswriters.postgres.UnpublishedNewsPostgresTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Publishes the news of days to the lake from what the database holds, in the transaction of the checkpoint;
/// nothing changes when a day is published as it is.
class NewsPublication implements ItemWriter<LocalDate> {

    /// Where it comes from and goes to.
    record Targets(
            NewsDays news,
            UnpublishedNewsPostgresTable days,
            LakePublisher publisher,
            WorkFiles work,
            Progress progress) {}

    private final Targets targets;
    private final long jobExecutionId;

    NewsPublication(Targets targets, long jobExecutionId) {
        this.targets = targets;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public void write(Chunk<? extends LocalDate> days) {
        days.forEach(targets.days()::remove);
        days.forEach(this::publish);
    }

    private void publish(LocalDate date) {
        List<NewsRow> rows = targets.news().rows(date);
        Path file = targets.work().fresh("news-" + date + ".parquet");
        LakeObject object = object(date, rows, RecordParquet.write(file, NewsRow.class, rows));
        if (!targets.publisher().isPublished(object)) {
            targets.publisher().publish(object, file, jobExecutionId);
        }
        targets.work().discard(file);
        targets.progress().advance(rows.size());
    }

    private static LakeObject object(LocalDate date, List<NewsRow> rows, WrittenRecords written) {
        LakeObject.Span span = new LakeObject.Span(
                rows.getFirst().availableAt().getEpochSecond(),
                rows.getLast().availableAt().getEpochSecond());
        return new LakeObject(LakeKeys.news(date), written.sha256(), written.bytes(), written.rows(), span);
    }
}
