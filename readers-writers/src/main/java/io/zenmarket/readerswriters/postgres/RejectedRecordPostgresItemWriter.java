package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.ingest.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Keeps rejected records in `rejected_record`. A record that is there already, from an earlier run of the job or an
/// earlier attempt at this one, stays as it is, with the execution that saw it first.
public final class RejectedRecordPostgresItemWriter implements ItemWriter<RejectedRecord> {

    private static final CopyTable TABLE = CopyTable.of(
            "rejected_record",
            CopyColumn.key("job_name"),
            CopyColumn.key("source"),
            CopyColumn.key("line"),
            CopyColumn.key("content_hash"),
            CopyColumn.once("raw_text"),
            CopyColumn.once("reason"),
            CopyColumn.once("job_execution_id"));

    private final String jobName;
    private final long jobExecutionId;
    private final CopyUpsert<RejectedRecord> upsert;

    /// @param dataSource the one whose transaction is joined
    /// @param jobName the job that rejects
    /// @param jobExecutionId its present execution
    public RejectedRecordPostgresItemWriter(DataSource dataSource, String jobName, long jobExecutionId) {
        this.jobName = jobName;
        this.jobExecutionId = jobExecutionId;
        this.upsert = new CopyUpsert<>(dataSource, TABLE, this::row);
    }

    @Override
    public void write(Chunk<? extends RejectedRecord> chunk) {
        upsert.write(chunk);
    }

    /// Adds records and tells how many were new.
    public UpsertCounts add(Collection<RejectedRecord> records) {
        return upsert.write(records);
    }

    private @Nullable Object[] row(RejectedRecord rejected) {
        return new @Nullable Object[] {
            jobName,
            rejected.source(),
            rejected.line(),
            contentHash(rejected),
            rejected.rawText(),
            rejected.reason(),
            jobExecutionId
        };
    }

    /// SHA-256 of reason, unit separator and raw text, in hex: texts of this length cannot be part of an index.
    static String contentHash(RejectedRecord rejected) {
        String content = rejected.reason() + '\u001f' + rejected.rawText();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
