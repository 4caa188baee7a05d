package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes, one of which has a partition that the database takes no row of.
class PoisonProcessIT {

    private static final String POISON =
            "ALTER TABLE signal ADD CONSTRAINT poison CHECK (symbol <> 'SIM0003') NOT VALID";
    private static final String ANTIDOTE = "ALTER TABLE signal DROP CONSTRAINT poison";

    @TempDir
    private Path folder;

    @Test
    void isStartedOnceAndLeavesTheOthersComplete() throws SQLException {
        try (Child ingestion = start("ingest-bars", "--source", "simulated:symbols=6&seed=1&from=2024-01-02")) {
            ingestion.requireDone();
        }
        database(POISON);

        try (Child poisoned = start("generate-signals", "--processes", "2")) {
            assertThat(poisoned.exitCode()).as(poisoned.text()).isEqualTo(1);
            assertThat(poisoned.text())
                    .contains("expected exit code 0, was 70", "generate-signals: FAILED")
                    .doesNotContain("is started again");
        }
        assertThat(symbols()).hasSizeBetween(3, 5).noneMatch(row -> row.contains("SIM0003"));

        database(ANTIDOTE);
        try (Child mended = start("generate-signals", "--processes", "2")) {
            mended.requireDone();
        }
        assertThat(symbols()).hasSize(6);
    }

    private Child start(String job, String option, String value) {
        List<String> arguments = List.of(job, option, value, "--date", "2024-12-31", "--data-dir", data().toString());
        return Child.start(JavaCommand.application(JavaCommand.SHORT_LIVED, arguments), folder.resolve(job + ".log"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void database(String statement) throws SQLException {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.acquire(data(), "test", Duration.ofSeconds(30))) {
            PostgresAccess access = server.access();
            try (Connection connection =
                            DriverManager.getConnection(access.url(), access.username(), access.password());
                    Statement command = connection.createStatement()) {
                command.execute(statement);
            }
        }
    }

    private List<String> symbols() {
        return Tables.of(data()).rows().get("signal").stream()
                .map(row -> row.replaceFirst(".*\"symbol\": \"(\\w+)\".*", "$1"))
                .distinct()
                .toList();
    }
}
