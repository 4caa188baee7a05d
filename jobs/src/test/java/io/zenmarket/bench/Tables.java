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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All tables but those of the framework, as text in the order of their keys, without who wrote a row;
/// and how the executions of jobs ended. Accounts are those of the first run: a signal may come when it
/// is complete, and then the same command is a second run, which changes nothing else.
///
/// @param rows per table
/// @param ends executions per status
record Tables(Map<String, List<String>> rows, Map<String, Long> ends) {

    /// The tables there are, so that none is forgotten.
    private static final String OTHERS = """
            SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            AND table_name !~ '^(batch_|task_|flyway_)' ORDER BY 1""";

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
        queries.put(
                "backtest_run",
                "id, name, specification, inputs, engine_version, symbols, sets, results_sha256, summary"
                        + " FROM backtest_run ORDER BY id");
        queries.put(
                "sentiment_score",
                "content_hash, entity, scorer, negative, neutral, positive, uncertain, in_sample FROM sentiment_score"
                        + " ORDER BY content_hash, entity, scorer");
        queries.put(
                "daily_sentiment",
                "to_jsonb(d) - 'job_execution_id' FROM daily_sentiment d ORDER BY symbol, date, scorer, version");
        for (String table : List.of("account", "order", "fill", "ledger", "position", "decision")) {
            queries.put("paper_" + table, withoutWriter("paper_" + table));
        }
        queries.put("equity_snapshot", withoutWriter("equity_snapshot"));
        queries.put(
                "job_account",
                "* FROM job_account WHERE job_instance_id = (SELECT min(job_instance_id) FROM job_account)"
                        + " ORDER BY step_name");
        return queries;
    }

    private static String withoutWriter(String table) {
        return "to_jsonb(t) - 'job_execution_id' FROM " + table + " t ORDER BY 1";
    }

    /// Of a data directory that nobody uses.
    static Tables of(Path dataDirectory) {
        try (EmbeddedPostgresServer server =
                        EmbeddedPostgresServer.acquire(dataDirectory, "bench", Duration.ofSeconds(30));
                Connection connection = open(server.access())) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (String table : rows(connection, OTHERS)) {
                String query = QUERIES.getOrDefault(
                        table, "(to_jsonb(t) - 'job_execution_id')::text FROM " + table + " t ORDER BY 1");
                rows.put(table, rows(connection, "SELECT " + query));
            }
            return new Tables(rows, ends(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(dataDirectory + ": " + e.getMessage(), e);
        }
    }

    /// Seconds from the begin of the first partition of a step to the end of the last one, in a data
    /// directory that nobody uses.
    static double workSeconds(Path dataDirectory, String worker) {
        try (EmbeddedPostgresServer server =
                        EmbeddedPostgresServer.acquire(dataDirectory, "bench", Duration.ofSeconds(30));
                Connection connection = open(server.access())) {
            String query = "SELECT extract(epoch FROM max(end_time) - min(start_time)) FROM batch_step_execution"
                    + " WHERE step_name LIKE '" + worker + ":%'";
            return Double.parseDouble(rows(connection, query).getFirst());
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
                ResultSet result = statement.executeQuery(query)) {
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

    private static Map<String, Long> ends(Connection connection) throws SQLException {
        Map<String, Long> ends = new HashMap<>();
        for (String status : rows(connection, "SELECT status FROM batch_job_execution")) {
            ends.merge(status, 1L, Long::sum);
        }
        return ends;
    }

    /// How many executions of jobs ended so.
    long executions(String status) {
        return ends.getOrDefault(status, 0L);
    }

    int count(String table) {
        return rows.getOrDefault(table, List.of()).size();
    }

    /// Counts of the tables that have rows.
    @Override
    public String toString() {
        return rows.entrySet().stream()
                .filter(table -> !table.getValue().isEmpty())
                .map(table -> table.getValue().size() + " " + table.getKey())
                .collect(Collectors.joining(", "));
    }

    /// In what `other` differs, a line each.
    List<String> differences(Tables other) {
        List<String> lines = new ArrayList<>();
        Set<String> tables = new TreeSet<>(rows.keySet());
        tables.addAll(other.rows.keySet());
        for (String table : tables) {
            List<String> expected = rows.getOrDefault(table, List.of());
            List<String> was = other.rows.getOrDefault(table, List.of());
            without(expected, was).forEach(row -> lines.add(table + ": missing " + row));
            without(was, expected).forEach(row -> lines.add(table + ": not expected " + row));
            if (expected.size() != was.size()) {
                lines.add(table + ": expected " + expected.size() + " rows, was " + was.size());
            }
        }
        return lines;
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }
}
