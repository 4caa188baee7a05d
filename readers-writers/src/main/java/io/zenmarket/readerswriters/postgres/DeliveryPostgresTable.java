package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `delivery`: messages that a channel has taken.
public final class DeliveryPostgresTable {

    /// A message on a channel.
    ///
    /// @param date business date it is about
    /// @param channel by which it goes
    /// @param contentSha256 SHA-256 of what it says
    public record Row(LocalDate date, String channel, String contentSha256) {}

    private final JdbcClient jdbc;

    /// @param jdbc the database
    public DeliveryPostgresTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the channel has taken it.
    public boolean contains(Row row) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM delivery WHERE date = ? AND channel = ? AND content_sha256 = ?)")
                .params(row.date(), row.channel(), row.contentSha256())
                .query(Boolean.class)
                .single();
    }

    /// Notes that the channel has taken it.
    public void insert(Row row, Instant now, long jobExecutionId) {
        jdbc.sql("INSERT INTO delivery (date, channel, content_sha256, delivered_at, job_execution_id)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(row.date(), row.channel(), row.contentSha256())
                .params(now.atOffset(ZoneOffset.UTC), jobExecutionId)
                .update();
    }
}
