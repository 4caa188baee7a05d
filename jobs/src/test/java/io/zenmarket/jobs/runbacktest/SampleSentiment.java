package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.lake.SentimentRow;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Daily sentiment in the lake, as `score-sentiment` publishes it.
final class SampleSentiment {

    private SampleSentiment() {}

    /// Publishes the rows of a year over those that are there.
    static void publish(TestApplication application, int year, SentimentRow... rows) {
        List<SentimentRow> all = Arrays.asList(rows);
        Path file = application.bean(WorkFiles.class).fresh("sentiment.parquet");
        WrittenRecords written = RecordParquet.write(file, SentimentRow.class, all);
        LakeObject object = new LakeObject(
                LakeKeys.sentiment(year), written.sha256(), written.bytes(), written.rows(), new LakeObject.Span(0, 0));
        application.bean(LakePublisher.class).publish(object, file, 1);
        application.bean(WorkFiles.class).discard(file);
    }

    /// A session with one story, whose three-session average is `average`.
    static SentimentRow row(String symbol, String date, String scorer, double average) {
        return new SentimentRow(
                symbol,
                LocalDate.parse(date),
                scorer,
                1,
                1,
                1,
                0.9,
                -0.9,
                null,
                1.0,
                0.0,
                0.9,
                0.9,
                null,
                -average,
                average,
                0.0,
                null,
                0.0,
                "ab".repeat(32));
    }
}
