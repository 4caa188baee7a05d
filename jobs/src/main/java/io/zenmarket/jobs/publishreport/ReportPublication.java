package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Publishes a brief in every format and records it in `report`; what is published already with the same bytes is left.
final class ReportPublication {

    static final String KIND = "market-brief";

    private static final String UPSERT = """
            INSERT INTO report (key, date, kind, sha256, bytes, job_execution_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET (sha256, bytes, job_execution_id) =
                (excluded.sha256, excluded.bytes, excluded.job_execution_id)
            """;

    private final LakePublisher publisher;
    private final LakeCatalogue catalogue;
    private final JdbcClient jdbc;
    private final List<BriefRenderer> renderers;

    ReportPublication(LakePublisher publisher, LakeCatalogue catalogue, JdbcClient jdbc) {
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.renderers = List.of(new BriefHtml(), new BriefMarkdown(), new BriefJson());
    }

    /// Publishes in the caller's transaction.
    void publish(MarketBrief brief, long jobExecutionId) {
        renderers.forEach(renderer -> publish(brief, renderer, jobExecutionId));
    }

    private void publish(MarketBrief brief, BriefRenderer renderer, long jobExecutionId) {
        byte[] bytes = renderer.render(brief);
        String key = LakeKeys.report(brief.businessDate(), KIND + "." + renderer.extension());
        long time = brief.businessDate().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        LakeObject object = new LakeObject(
                key, sha256(bytes), bytes.length, brief.symbols().size(), new LakeObject.Span(time, time));
        if (catalogue.find(key).equals(Optional.of(object))) {
            return;
        }
        publisher.publish(object, bytes, jobExecutionId);
        jdbc.sql(UPSERT)
                .params(key, brief.businessDate(), KIND, object.sha256(), object.bytes(), jobExecutionId)
                .update();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
