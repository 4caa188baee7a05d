package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.SentimentTrend;
import io.zenmarket.domain.sentiment.SessionScores;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.lake.SentimentRow;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import io.zenmarket.readerswriters.postgres.DailySentimentPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredDailySentiment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Publishes a year's sentiment to the lake from what the database holds, the versions that hold only.
class SentimentPublication implements ItemWriter<Integer> {

    private final DailySentimentPostgresTable table;
    private final LakePublisher publisher;
    private final WorkFiles work;
    private final long jobExecutionId;

    SentimentPublication(
            DailySentimentPostgresTable table, LakePublisher publisher, WorkFiles work, long jobExecutionId) {
        this.table = table;
        this.publisher = publisher;
        this.work = work;
        this.jobExecutionId = jobExecutionId;
    }

    /// Publishes years, in the transaction of the checkpoint.
    @Override
    public void write(Chunk<? extends Integer> years) {
        years.forEach(this::publish);
    }

    private void publish(int year) {
        List<SentimentRow> rows =
                table.latest(year).stream().map(SentimentPublication::row).toList();
        Path file = work.fresh("sentiment-" + year + ".parquet");
        WrittenRecords written = RecordParquet.write(file, SentimentRow.class, rows);
        LakeObject object =
                new LakeObject(LakeKeys.sentiment(year), written.sha256(), written.bytes(), written.rows(), span(rows));
        publisher.publish(object, file, jobExecutionId);
        work.discard(file);
    }

    private static LakeObject.Span span(List<SentimentRow> rows) {
        return new LakeObject.Span(
                rows.stream().mapToLong(SentimentPublication::time).min().orElse(0),
                rows.stream().mapToLong(SentimentPublication::time).max().orElse(0));
    }

    private static long time(SentimentRow row) {
        LocalDate date = row.date();
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static SentimentRow row(StoredDailySentiment stored) {
        SessionScores scores = stored.daily().scores();
        SentimentTrend trend = stored.daily().trend();
        return new SentimentRow(
                stored.symbol(),
                stored.daily().date(),
                stored.scorer(),
                stored.version(),
                scores.items(),
                scores.clusters(),
                defined(scores.mean()),
                defined(scores.weightedMean()),
                defined(scores.deviation()),
                defined(scores.positiveShare()),
                defined(scores.negativeShare()),
                defined(scores.minimum()),
                defined(scores.maximum()),
                defined(trend.volumeZ()),
                defined(trend.ewma1()),
                defined(trend.ewma3()),
                defined(trend.ewma10()),
                defined(trend.surprise()),
                defined(scores.inSampleShare()),
                stored.daily().inputsSha256());
    }

    private static @Nullable Double defined(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number);
    }
}
