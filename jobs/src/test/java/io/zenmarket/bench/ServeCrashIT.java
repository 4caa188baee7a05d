package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.Client;
import io.zenmarket.jobs.testing.Wait;
import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was accepted before a kill -9 of the server completes after it, once.
class ServeCrashIT {

    private static final List<String> JVM = Stream.concat(
                    JavaCommand.SHORT_LIVED.stream(), Stream.of("-Dzenmarket.run-backtest.part-sets=2000"))
            .toList();

    /// 260,000 sets.
    private static final String LONG = BacktestExamples.text("million-sets").replace("step: 4}", "step: 16}");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void completesEveryAcceptedSubmissionOnce() {
        Path data = folder.resolve("data");
        ServingChild.ingestSample(data, JVM);
        List<String> accepted = new ArrayList<>();
        String key;
        try (ServingChild server = ServingChild.start(data, JVM, folder.resolve("first.log"))) {
            Client client = server.operator();
            key = client.key();
            accepted.add(client.submit(LONG).id());
            for (String example : List.of("sma-cross", "rsi-reversion", "bollinger-reversion", "sma-cross")) {
                accepted.add(client.submit(BacktestExamples.text(example)).id());
            }
            Wait.until("sets of the sweep", () -> done(client, accepted.getFirst()) > 0);
            assertThat(state(client, accepted.getFirst())).isEqualTo("running");

            server.child().kill();
        }
        EmbeddedServer.kill(data);

        try (ServingChild server = ServingChild.start(data, JVM, folder.resolve("second.log"))) {
            Client client = new Client(server.port(), key);
            accepted.forEach(id -> Wait.until(id, () -> state(client, id).equals("done")));
            assertThat(server.child().text()).doesNotContain("Operator key");
            server.child().terminate();
            assertThat(server.child().exitCode()).isZero();
        }
        checkTables(data);
    }

    private static void checkTables(Path data) {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.acquire(data, "test", Duration.ofSeconds(30))) {
            JdbcClient jdbc = JdbcClient.create(server.access().dataSource());
            assertThat(count(jdbc, "submission")).isEqualTo(5);
            assertThat(count(jdbc, "submission WHERE state = 'DONE'")).isEqualTo(5);
            assertThat(count(jdbc, "submission WHERE attempts = 2")).isEqualTo(1);
            assertThat(count(jdbc, "backtest_run WHERE completed_at IS NOT NULL"))
                    .isEqualTo(4);
            assertThat(count(jdbc, """
                            batch_job_execution JOIN batch_job_instance USING (job_instance_id)
                            WHERE job_name = 'run-backtest' AND status = 'COMPLETED'
                            """)).isEqualTo(4);
            assertThat(count(jdbc, "batch_job_execution WHERE status NOT IN ('COMPLETED', 'FAILED')"))
                    .isZero();
        }
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private static String state(Client client, String id) {
        return client.get("/api/backtests/" + id).json().path("state").asString();
    }

    private static long done(Client client, String id) {
        return client.get("/api/backtests/" + id)
                .json()
                .path("sets")
                .path("done")
                .asLong();
    }
}
