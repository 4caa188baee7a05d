package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.JobLocks;
import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.runbacktest.BacktestService;
import io.zenmarket.jobs.serve.Client.Answer;
import io.zenmarket.jobs.serve.queue.Submissions;
import io.zenmarket.jobs.serve.security.ApiKeys;
import io.zenmarket.jobs.testing.Wait;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be done just now: it waits, or is refused until later, and nothing is lost.
class ServeBusyIT {

    private static final String RUN = BacktestExamples.text("sma-cross");

    @TempDir
    private static Path data = Path.of("");

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.start(data, Map.of("zenmarket.serve.streams", 3, "zenmarket.serve.streams-per-user", 2))
                .withSample();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /// Of the 20 attempts it has, 19 are taken: a try that counted would be the last one.
    @Test
    void aSubmissionWaitsForAsLongAsItsQuestionIsRunElsewhere() {
        Client ann = served.client("ann", Role.SUBMITTER);
        JobLocks.Held elsewhere = runElsewhere(1);
        String id;
        try (elsewhere) {
            id = ann.submit(question(1)).id();
            awaitTry(id, "");
            Wait.until("a pause between tries", () -> useUp(id, 19));
            awaitTry(id, started(id));
            awaitTry(id, started(id));
        }
        Served.await(ann, id, "done");
        assertThat(attempts(id)).isEqualTo(20);
    }

    @Test
    void aSubmissionIsTriedAgainAfterAFaultThatPasses() {
        Client bob = served.client("bob", Role.SUBMITTER);
        served.jdbc().sql("""
                CREATE FUNCTION lose_connection() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    RAISE EXCEPTION 'lost' USING ERRCODE = '08006'; END $$;
                CREATE TRIGGER lost BEFORE INSERT ON batch_job_instance FOR EACH ROW EXECUTE FUNCTION lose_connection();
                """).update();
        String id = bob.submit(question(2)).id();
        try {
            awaitTry(id, "");
        } finally {
            served.jdbc().sql("DROP FUNCTION lose_connection CASCADE").update();
        }

        Served.await(bob, id, "done");

        assertThat(attempts(id)).isEqualTo(1);
    }

    @Test
    void aUserHasNoMoreStreamsThanItsShareAndAllHaveNoMoreThanThereAre() throws Exception {
        Client carl = served.client("carl", Role.SUBMITTER);
        Client dora = served.client("dora", Role.SUBMITTER);
        JobLocks.Held elsewhere = runElsewhere(3);
        JobLocks.Held besides = runElsewhere(4);
        try (elsewhere;
                besides) {
            String carls = "/api/backtests/" + carl.submit(question(3)).id();
            String doras = "/api/backtests/" + dora.submit(question(4)).id();
            List<InputStream> open = new ArrayList<>(List.of(stream(carl, carls), stream(carl, carls)));
            checkFull(carl.get(carls + "/events"));
            open.add(stream(dora, doras));
            checkFull(dora.get(doras + "/events"));

            assertThat(carl.delete(carls).status()).isEqualTo(202);
            assertThat(dora.delete(doras).status()).isEqualTo(202);
            assertThat(open).allSatisfy(stream -> assertThat(text(stream)).contains("event: end"));
            assertThat(text(stream(dora, doras))).contains("event: end");
        }
    }

    @Test
    void aStreamEndsWithItsKey() throws Exception {
        Client eve = served.client("eve", Role.SUBMITTER);
        JobLocks.Held elsewhere = runElsewhere(5);
        try (elsewhere) {
            String path = "/api/backtests/" + eve.submit(question(5)).id();
            try (InputStream stream = stream(eve, path)) {
                served.bean(ApiKeys.class).revoke("eve");

                String told = CompletableFuture.supplyAsync(() -> text(stream))
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();

                assertThat(told).contains("event: progress").doesNotContain("event: end");
            }
        }
    }

    /// One that is being let in holds the turn for as long as the queue is locked.
    @Test
    void aValidationThatFindsNoTurnIsToComeAgainAndNotCalledWrong() throws SQLException {
        Client fred = served.client("fred", Role.SUBMITTER);
        try (Connection connection = served.bean(DataSource.class).getConnection();
                Statement queue = connection.createStatement()) {
            queue.execute("SELECT pg_advisory_lock(x'5A454E51'::bigint)");
            CompletableFuture<Answer> before = CompletableFuture.supplyAsync(() -> fred.submit(question(6)));
            Wait.until("a submission that is being let in", ServeBusyIT::isWaitingForALock);

            Answer refused = fred.post("/api/backtests/validate", Client.YAML, RUN);

            queue.execute("SELECT pg_advisory_unlock(x'5A454E51'::bigint)");
            checkFull(refused);
            assertThat(before.join().status()).isEqualTo(202);
        }
    }

    private static boolean isWaitingForALock() {
        return served.jdbc()
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    /// Another process runs a question.
    private static JobLocks.Held runElsewhere(int number) {
        var specification = served.bean(SpecificationReader.class).read("question.yaml", question(number));
        var asked = served.bean(BacktestService.class).ask(specification, BacktestService.Files.NONE);
        return served.bean(JobLocks.class).acquire("run-backtest " + asked.run().id());
    }

    private static String question(int number) {
        return RUN + "capital: " + (10_000 + number) + "\n";
    }

    private static boolean useUp(String id, int attempts) {
        return served.jdbc()
                        .sql("UPDATE submission SET attempts = ? WHERE id = ? AND state = 'QUEUED'")
                        .params(attempts, id)
                        .update()
                == 1;
    }

    /// Waits until a submission was tried once more, and waits again.
    private static void awaitTry(String id, String before) {
        Wait.until("a try of " + id, () -> {
            var woken = served.bean(Submissions.class).requeue("none");
            return !woken && !started(id).equals(before) && state(id).equals("QUEUED");
        });
    }

    private static String started(String id) {
        return column(id, "coalesce(started_at::text, '')");
    }

    private static String state(String id) {
        return column(id, "state");
    }

    private static int attempts(String id) {
        return Integer.parseInt(column(id, "attempts::text"));
    }

    private static String column(String id, String expression) {
        return served.jdbc()
                .sql("SELECT " + expression + " FROM submission WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static InputStream stream(Client client, String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(client.request(path + "/events").build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkFull(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
