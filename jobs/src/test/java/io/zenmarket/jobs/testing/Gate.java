package io.zenmarket.jobs.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the transaction that writes a certain row, so that a test may do something just then. Closing lets it go on.
public final class Gate implements AutoCloseable {

    private static final int LOCK = 4_711;

    private final JdbcClient jdbc;
    private final Connection holder;
    private final String table;

    private Gate(TestApplication application, String table) throws SQLException {
        this.jdbc = application.jdbc();
        this.holder = application.bean(DataSource.class).getConnection();
        this.table = table;
        execute("SELECT pg_advisory_lock(" + LOCK + ")");
    }

    /// @param row condition on the new row, as `NEW`
    public static Gate before(TestApplication application, String table, String row) throws SQLException {
        Gate gate = new Gate(application, table);
        gate.execute("""
                CREATE FUNCTION pass_gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    PERFORM pg_advisory_xact_lock(%d);
                    RETURN NEW; END $$;
                CREATE TRIGGER gate BEFORE INSERT OR UPDATE ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION pass_gate();
                """.formatted(LOCK, table, row));
        return gate;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Waits until the row is about to be written.
    public void await() {
        Wait.until(
                "gate of " + table,
                () -> jdbc.sql(
                                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = ?")
                                .param(LOCK)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    @Override
    public void close() throws SQLException {
        try (holder) {
            execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        }
        jdbc.sql("DROP TRIGGER gate ON " + table).update();
        jdbc.sql("DROP FUNCTION pass_gate").update();
    }
}
