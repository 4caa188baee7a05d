package io.zenmarket.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema as it is on an empty PostgreSQL after all migrations.
class MigrationsIT {

    /// The tables and columns that are ours: Batch's, Task's and Flyway's are as they come.
    private static final String OURS = """
            SELECT c.table_name, c.column_name, c.data_type, c.ordinal_position,
                   col_description(to_regclass(c.table_name), c.ordinal_position) AS comment
            FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.table_name !~ '^(batch|task|flyway)_'
            """;

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        PostgresAccess database = TestServer.emptyDatabase();
        TestServer.migrate(database);
        TestServer.migrate(database);
        jdbc = JdbcClient.create(database.dataSource());
    }

    @Test
    void applyEachOnce() {
        assertThat(jdbc.sql("SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(10)
                .startsWith("001", "002", "003")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void nameTablesInTheSingular() {
        assertThat(rows("SELECT DISTINCT table_name FROM (" + OURS + ") c"))
                .contains("lake_object", "rejected_record", "job_account")
                .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"))
                .filteredOn(name -> name.endsWith("s"))
                .containsExactly("market_bias");
    }

    @Test
    void nameColumnsInSnakeCase() {
        assertThat(rows("SELECT column_name FROM (" + OURS + ") c"))
                .allMatch(name -> name.matches("[a-z]+[0-9]*(_[a-z0-9]+)*"));
    }

    @Test
    void keepTimesInUtcAndTextsOfAnyLength() {
        assertThat(rows("SELECT DISTINCT data_type FROM (" + OURS + ") c"))
                .isSubsetOf(
                        "text",
                        "bigint",
                        "integer",
                        "double precision",
                        "numeric",
                        "date",
                        "boolean",
                        "timestamp with time zone",
                        "jsonb",
                        "bytea",
                        "uuid",
                        "ARRAY");
    }

    @Test
    void sayWhatEveryTableHolds() {
        assertThat(rows("SELECT DISTINCT table_name FROM (" + OURS + ") c"
                        + " WHERE obj_description(to_regclass(table_name)) IS NULL"))
                .isEmpty();
    }

    @Test
    void sayTheUnitOfEveryNumberAndTime() {
        assertThat(rows("SELECT table_name || '.' || column_name FROM (" + OURS + ") c"
                        + " WHERE comment IS NULL AND data_type NOT IN ('text', 'boolean', 'jsonb', 'bytea', 'uuid')"
                        + " ORDER BY 1"))
                .isEmpty();
    }

    @Test
    void keyEveryTable() {
        assertThat(rows("SELECT DISTINCT table_name FROM (" + OURS + ") c WHERE NOT EXISTS (SELECT FROM pg_index i"
                        + " WHERE i.indrelid = to_regclass(table_name) AND i.indisprimary)"))
                .isEmpty();
    }

    @Test
    void indexTheFrameworksLookUps() {
        assertThat(rows("SELECT indexdef FROM pg_indexes WHERE tablename LIKE 'batch\\_%'"))
                .anyMatch(index -> index.contains("batch_job_execution USING btree (job_instance_id)"))
                .anyMatch(index -> index.contains("batch_step_execution USING btree (job_execution_id)"))
                .anyMatch(index -> index.contains("batch_job_execution_params USING btree (job_execution_id)"));
    }

    @Test
    void recordTheLayoutOfTheLake() {
        assertThat(rows("SELECT name || ' = ' || value FROM lake_layout ORDER BY name"))
                .containsExactly("bars.bucket-count = 16", "bars.bucket-hash = crc32c(utf8(symbol))");
    }

    private static List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
