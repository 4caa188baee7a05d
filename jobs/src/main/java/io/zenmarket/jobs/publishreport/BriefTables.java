package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock.StaleSymbol;
import io.zenmarket.jobs.frame.AccountStore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the brief takes from the database besides the signals. It depends on what is stored, never on how
/// often a job ran: a run that changed nothing leaves the brief as it was.
final class BriefTables {

    /// What is known of a symbol.
    ///
    /// @param source kind of source
    /// @param staleReason why it could not be refreshed; empty when it could
    record Known(String source, String staleReason) {

        static final Known NOTHING = new Known("", "");
    }

    private static final String INSTRUMENTS =
            "SELECT symbol, source, coalesce(stale_reason, '') AS stale FROM instrument ORDER BY symbol COLLATE \"C\"";

    /// The last run of ingest-bars for the date that read something new; else the first one.
    private static final String INGEST_RUN = """
            SELECT i.job_instance_id FROM batch_job_instance i
            JOIN batch_job_execution e USING (job_instance_id)
            JOIN batch_job_execution_params p USING (job_execution_id)
            JOIN job_account a USING (job_instance_id)
            WHERE i.job_name = 'ingest-bars' AND p.parameter_name = 'date' AND p.parameter_value = ?
            GROUP BY i.job_instance_id ORDER BY sum(a.written) > 0 DESC,
                     CASE WHEN sum(a.written) > 0 THEN i.job_instance_id ELSE -i.job_instance_id END DESC LIMIT 1
            """;

    private static final String REJECTS = """
            SELECT r.source, r.line, r.raw_text, r.reason FROM rejected_record r
            JOIN batch_job_execution e USING (job_execution_id)
            WHERE r.job_name = 'ingest-bars' AND e.job_instance_id = ?
            ORDER BY r.source COLLATE "C", r.line, r.content_hash LIMIT ?
            """;

    private static final String JUMPS = """
            SELECT f.symbol, (f.time AT TIME ZONE 'UTC')::date AS date, f.change FROM bar_flag f
            WHERE f.kind = 'JUMP' AND f.time <= ? ORDER BY f.time DESC, f.symbol COLLATE "C" LIMIT ?
            """;

    private final JdbcClient jdbc;
    private final AccountStore accounts;

    BriefTables(JdbcClient jdbc, AccountStore accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /// Every known symbol.
    Map<String, Known> instruments() {
        Map<String, Known> known = new TreeMap<>();
        jdbc.sql(INSTRUMENTS).query(row -> {
            known.put(row.getString("symbol"), new Known(row.getString("source"), row.getString("stale")));
        });
        return known;
    }

    /// The data-quality box.
    ///
    /// @param listed how many rejects and jumps are listed one by one
    DataQuality quality(LocalDate date, Map<String, Known> instruments, int listed) {
        Optional<Long> run =
                jdbc.sql(INGEST_RUN).param(date.toString()).query(Long.class).optional();
        Accounts total = run.map(accounts::total).orElse(Accounts.NONE);
        List<RejectedRecord> rejects =
                run.map(instance -> rejects(instance, listed)).orElse(List.of());
        List<StaleSymbol> stale = instruments.entrySet().stream()
                .filter(entry -> !entry.getValue().staleReason().isEmpty())
                .map(entry -> new StaleSymbol(entry.getKey(), entry.getValue().staleReason()))
                .toList();
        OffsetDateTime end = date.atStartOfDay().atOffset(ZoneOffset.UTC);
        List<DataQuality.Jump> jumps = jdbc.sql(JUMPS)
                .params(end, listed)
                .query((row, number) -> new DataQuality.Jump(
                        row.getString("symbol"), row.getObject("date", LocalDate.class), row.getDouble("change")))
                .list();
        long jumpCount = jdbc.sql("SELECT count(*) FROM bar_flag WHERE kind = 'JUMP' AND time <= ?")
                .param(end)
                .query(Long.class)
                .single();
        return new DataQuality(total, rejects, stale, jumps, jumpCount);
    }

    private List<RejectedRecord> rejects(long jobInstanceId, int listed) {
        return jdbc.sql(REJECTS)
                .params(jobInstanceId, listed)
                .query((row, number) -> new RejectedRecord(
                        row.getString("source"),
                        row.getLong("line"),
                        row.getString("raw_text"),
                        row.getString("reason")))
                .list();
    }
}
