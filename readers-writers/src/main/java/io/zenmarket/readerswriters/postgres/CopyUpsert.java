package io.zenmarket.readerswriters.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes many rows by key: COPY into a temporary table, then one INSERT … ON CONFLICT. Writing the same rows again
/// changes nothing. Takes part in the current Spring transaction, and must be called in one.
///
/// Needs PostgreSQL 18. Thread-safe.
///
/// @param <T> what a row is made of
public final class CopyUpsert<T> {

    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate jdbc;
    private final CopyTable table;
    private final Function<? super T, @Nullable Object[]> row;

    /// @param dataSource the one whose transaction is joined
    /// @param table where the rows go
    /// @param row gives the values in the order of the table's columns: text, numbers, boolean, Instant, LocalDate,
    ///     UUID, enum (its name), bytes or null
    public CopyUpsert(DataSource dataSource, CopyTable table, Function<? super T, @Nullable Object[]> row) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.table = table;
        this.row = row;
    }

    /// Writes rows; of several with one key, the last counts.
    ///
    /// @throws DataAccessException when the database refuses; the transaction is to be rolled back
    /// @throws IllegalStateException when no transaction is active
    public UpsertCounts write(Iterable<? extends T> items) {
        if (!items.iterator().hasNext()) {
            return UpsertCounts.NONE;
        }
        UpsertCounts counts = jdbc.execute((ConnectionCallback<UpsertCounts>) connection -> write(connection, items));
        return counts == null ? UpsertCounts.NONE : counts;
    }

    private UpsertCounts write(Connection connection, Iterable<? extends T> items) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(table.name() + ": expected an active transaction, was none");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(table.createStagingSql());
            long rows = copy(connection.unwrap(PGConnection.class), items);
            UpsertCounts counts = upsert(statement, rows);
            statement.execute("truncate " + table.staging());
            return counts;
        }
    }

    private long copy(PGConnection connection, Iterable<? extends T> items) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(table.copySql());
        try {
            return copy(copy, items);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private long copy(CopyIn copy, Iterable<? extends T> items) throws SQLException {
        CopyText text = new CopyText();
        long rows = 0;
        for (T item : items) {
            text.row(numbered(rows, row.apply(item)));
            rows++;
            if (text.length() >= BUFFER) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
        return rows;
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        byte[] bytes = text.drain();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private @Nullable Object[] numbered(long number, @Nullable Object[] values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table.name() + ": expected " + table.columns().size() + " values, was " + values.length);
        }
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = number;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private UpsertCounts upsert(Statement statement, long rows) throws SQLException {
        try (ResultSet result = statement.executeQuery(table.upsertSql())) {
            result.next();
            long inserted = result.getLong(1);
            long updated = result.getLong(2);
            long keys = result.getLong(3);
            return new UpsertCounts(inserted, updated, keys - inserted - updated, rows - keys);
        }
    }
}
