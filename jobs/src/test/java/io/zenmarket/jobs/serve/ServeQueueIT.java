package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.Client.Answer;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A queue of three, two of a user, behind a long run.
class ServeQueueIT {

    @TempDir
    private static Path data;

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.start(
                        data,
                        Map.of(
                                "zenmarket.serve.queue", 3,
                                "zenmarket.serve.queue-per-user", 2,
                                "zenmarket.run-backtest.part-sets", 1_000))
                .withSample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void refusesWhatDoesNotFitAndTakesItWhenThereIsRoom() {
        Client olga = served.client("olga", Role.OPERATOR);
        String running = olga.submit(BacktestExamples.text("million-sets")).id();
        Served.await(olga, running, "running");
        Client ann = served.client("ann", Role.SUBMITTER);
        Client bob = served.client("bob", Role.SUBMITTER);
        String first = submit(ann, 1).id();
        assertThat(submit(ann, 2).status()).isEqualTo(202);

        checkFull(submit(ann, 3), "of one user, was 2");
        String last = submit(bob, 4).id();
        checkFull(submit(bob, 5), "fewer than 3 waiting, was 3");
        checkFull(bob.submit("not: [read"), "fewer than 3 waiting, was 3");
        assertThat(served.jdbc()
                        .sql("SELECT count(*) FROM submission")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);

        assertThat(ann.delete("/api/backtests/" + first).status()).isEqualTo(202);
        assertThat(submit(bob, 5).status()).isEqualTo(202);
        assertThat(olga.delete("/api/backtests/" + running).status()).isEqualTo(202);
        Served.await(bob, last, "done");
    }

    /// Each another question.
    private static Answer submit(Client client, int number) {
        return client.submit(BacktestExamples.text("sma-cross") + "capital: " + (10_000 + number) + "\n");
    }

    private static void checkFull(Answer answer, String why) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains(why);
    }
}
