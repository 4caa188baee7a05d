package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.serve.Client.Answer;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.jobs.testing.Wait;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database goes away under the server, and comes back.
class ServeOutageIT {

    @TempDir
    private Path data = Path.of("");

    private final JdbcClient server =
            JdbcClient.create(TestServer.emptyDatabase().dataSource());

    @Test
    void saysSoToThoseItKnowsAndLooksUpFewStrangers() {
        Map<String, ?> settings = Map.of(
                "spring.datasource.hikari.connection-timeout", 250,
                "zenmarket.serve.requests-per-second", 1,
                "zenmarket.serve.burst", 3);
        try (Served served = Served.start(data, settings)) {
            Client viewer = served.client("viola", Role.VIEWER);
            assertThat(viewer.get("/api/session").status()).isEqualTo(200);
            String database = served.jdbc()
                    .sql("SELECT current_database()")
                    .query(String.class)
                    .single();
            server.sql("ALTER DATABASE " + database + " ALLOW_CONNECTIONS false")
                    .update();
            server.sql("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = ?")
                    .param(database)
                    .query()
                    .listOfRows();

            List<Answer> strangers = IntStream.range(0, 12)
                    .mapToObj(number -> new Client(served.port(), "zmk_%012x_%s".formatted(number, "A".repeat(43))))
                    .map(stranger -> stranger.get("/api/session"))
                    .toList();

            checkOutage(strangers.getFirst());
            assertThat(strangers.getLast().status()).isEqualTo(429);
            checkOutage(await(viewer, 503));

            server.sql("ALTER DATABASE " + database + " ALLOW_CONNECTIONS true").update();
            assertThat(await(viewer, 200).body()).contains("viola");
        }
    }

    /// The first answer of a status; what was looked up before is good for a second.
    private static Answer await(Client client, int status) {
        List<Answer> answers = new ArrayList<>();
        Wait.until("status " + status, () -> {
            answers.add(client.get("/api/session"));
            return answers.getLast().status() == status;
        });
        return answers.getLast();
    }

    private static void checkOutage(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).startsWith("database: expected to answer");
    }
}
