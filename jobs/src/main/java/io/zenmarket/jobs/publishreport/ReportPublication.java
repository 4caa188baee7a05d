package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Publishes a brief in every format and records it in `report`, then the list of all reports; what is published
/// already with the same bytes is left.
final class ReportPublication {

    static final String KIND = "market-brief";

    private static final String UPSERT = """
            INSERT INTO report (key, date, kind, sha256, bytes, job_execution_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET (sha256, bytes, job_execution_id) =
                (excluded.sha256, excluded.bytes, excluded.job_execution_id)
            """;

    private static final String ENTRIES =
            "SELECT date, kind, key FROM report ORDER BY date DESC, kind COLLATE \"C\", key COLLATE \"C\"";

    private final LakePublisher publisher;
    private final LakeCatalogue catalogue;
    private final JdbcClient jdbc;
    private final List<BriefRenderer> renderers;
    private final ReportIndex index = new ReportIndex();

    ReportPublication(LakePublisher publisher, LakeCatalogue catalogue, JdbcClient jdbc) {
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.renderers = List.of(new BriefHtml(), new BriefMarkdown(), new BriefJson(), new BriefPdf());
    }

    /// Publishes in the caller's transaction.
    void publish(MarketBrief brief, long jobExecutionId) {
        renderers.forEach(renderer -> publish(brief, renderer, jobExecutionId));
        List<ReportIndex.Entry> all =
                jdbc.sql(ENTRIES).query(ReportIndex.Entry.class).list();
        LakeObject.Span span = new LakeObject.Span(
                midnight(all.getLast().date()), midnight(all.getFirst().date()));
        publish(LakeKeys.REPORT_INDEX, index.render(all), all.size(), span, jobExecutionId);
    }

    /// Where a brief is found.
    static String key(LocalDate date, String extension) {
        return LakeKeys.report(date, KIND + "." + extension);
    }

    private void publish(MarketBrief brief, BriefRenderer renderer, long jobExecutionId) {
        String key = key(brief.businessDate(), renderer.extension());
        long time = midnight(brief.businessDate());
        byte[] bytes = renderer.render(brief);
        LakeObject.Span span = new LakeObject.Span(time, time);
        publish(key, bytes, brief.symbols().size(), span, jobExecutionId)
                .ifPresent(object -> jdbc.sql(UPSERT)
                        .params(key, brief.businessDate(), KIND, object.sha256(), object.bytes(), jobExecutionId)
                        .update());
    }

    /// Gives what was published; nothing when it was there already.
    private Optional<LakeObject> publish(
            String key, byte[] bytes, long rows, LakeObject.Span span, long jobExecutionId) {
        LakeObject object = new LakeObject(key, sha256(bytes), bytes.length, rows, span);
        if (catalogue.find(key).equals(Optional.of(object))) {
            return Optional.empty();
        }
        publisher.publish(object, bytes, jobExecutionId);
        return Optional.of(object);
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
