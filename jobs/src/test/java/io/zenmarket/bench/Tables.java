package io.zenmarket.bench;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables that `ingest-bars` fills, as text in the order of their keys, without who wrote a row.
///
/// @param rows per table
record Tables(Map<String, List<String>> rows) {

    private static final Map<String, String> QUERIES = queries();

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("lake_object", "key, sha256, bytes, rows, first_time, last_time FROM lake_object ORDER BY key");
        queries.put("instrument", "* FROM instrument ORDER BY symbol");
        queries.put("corporate_action", "* FROM corporate_action ORDER BY symbol, ex_date, kind");
        queries.put(
                "rejected_record",
                "job_name, source, line, content_hash, raw_text, reason FROM rejected_record"
                        + " ORDER BY job_name, source, line, content_hash");
        queries.put(
                "bar_flag",
                "symbol, bar_interval, time, kind, change FROM bar_flag ORDER BY symbol, bar_interval, time, kind");
        queries.put("job_account", "* FROM job_account ORDER BY job_instance_id, step_name");
        return queries;
    }

    /// Of a data directory that nobody uses.
    static Tables of(Path dataDirectory) {
        try (EmbeddedPostgresServer server =
                        EmbeddedPostgresServer.acquire(dataDirectory, "bench", Duration.ofSeconds(30));
                Connection connection = open(server.access())) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (Map.Entry<String, String> query : QUERIES.entrySet()) {
                rows.put(query.getKey(), rows(connection, query.getValue()));
            }
            return new Tables(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(dataDirectory + ": " + e.getMessage(), e);
        }
    }

    private static Connection open(PostgresAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }

    int count(String table) {
        return rows.getOrDefault(table, List.of()).size();
    }

    /// In what `other` differs, a line each.
    List<String> differences(Tables other) {
        List<String> lines = new ArrayList<>();
        rows.forEach((table, expected) -> {
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(java.util.Set.copyOf(other.rows.getOrDefault(table, List.of())));
            missing.forEach(row -> lines.add(table + ": missing " + row));
            List<String> surplus = new ArrayList<>(other.rows.getOrDefault(table, List.of()));
            surplus.removeAll(java.util.Set.copyOf(expected));
            surplus.forEach(row -> lines.add(table + ": not expected " + row));
            if (lines.isEmpty() && count(table) != other.count(table)) {
                lines.add(table + ": expected " + count(table) + " rows, was " + other.count(table));
            }
        });
        return lines;
    }
}
