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
import tools.jackson.databind.JsonNode;

/// What the routes do, with the whole application.
class ServeIT {

    private static final String ONE_RUN = BacktestExamples.text("sma-cross");

    @TempDir
    private static Path data = Path.of("");

    private static Served served;
    private static Client submitter;
    private static Client operator;

    @BeforeAll
    static void start() {
        served = Served.start(data, Map.of("zenmarket.run-backtest.part-sets", 1_000))
                .withSample();
        submitter = served.client("alice", Role.SUBMITTER);
        operator = served.client("olga", Role.OPERATOR);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void answersASubmissionWithItsResultsAndItsReport() {
        Answer submitted = submitter.submit(ONE_RUN);

        assertThat(submitted.status()).isEqualTo(202);
        assertThat(submitted.header("Location")).isEqualTo("/api/backtests/" + submitted.id());
        Served.await(submitter, submitted.id(), "done");
        JsonNode best = submitter
                .get("/api/backtests/" + submitted.id() + "/results")
                .json()
                .path("best");
        assertThat(best.size()).isEqualTo(1);
        assertThat(best.path(0).path("symbol").asString()).isEqualTo("^GSPC");
        assertThat(best.path(0).path("parameters").asString()).isEqualTo("fast=10 slow=52");
        Answer report = submitter.get("/api/backtests/" + submitted.id() + "/report");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Type")).startsWith("text/html");
        assertThat(report.header("Content-Security-Policy")).startsWith("sandbox allow-scripts");
        assertThat(report.body()).contains("sma-cross on ^GSPC");
        assertThat(submitter
                        .get("/api/backtests/" + submitted.id() + "/report/equity.svg")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesTheSameSubmissionOnce() {
        Answer first = named("mine-1", ONE_RUN);
        Answer again = named("mine-1", ONE_RUN);
        Answer other = named("mine-1", BacktestExamples.text("rsi-reversion"));

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("Idempotency-Key");
    }

    private static Answer named(String key, String specification) {
        return Client.send(submitter
                .request("/api/backtests")
                .header("Idempotency-Key", key)
                .header("Content-Type", Client.YAML)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(specification)));
    }

    @Test
    void saysWhatIsWrongInTheReadersWords() {
        String wrong = """
                {"universe": ["^GSPC"],
                 "strategy": {"name": "sma-cros"}}
                """;

        Answer refused = submitter.post("/api/backtests", Client.JSON, wrong);
        Answer checked = submitter.post("/api/backtests/validate", Client.JSON, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        String problem = refused.json().path("problems").path(0).asString();
        assertThat(problem)
                .startsWith("specification.json:2:")
                .contains("sma-cros")
                .contains("sma-cross");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().path("valid").asBoolean()).isFalse();
        assertThat(checked.json().path("problems").path(0).asString()).isEqualTo(problem);
        assertThat(submitter
                        .post("/api/backtests/validate", Client.YAML, ONE_RUN)
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void saysThatASymbolIsNotInTheLake() {
        Answer refused = submitter.submit(ONE_RUN.replace("^GSPC", "NOBODY"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("NOBODY").contains("^GSPC");
    }

    @Test
    void tellsTheProgressUntilTheEnd() {
        String id = submitter.submit(BacktestExamples.text("sma-sweep")).id();

        Answer events = submitter.get("/api/backtests/" + id + "/events");

        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        String last = events.body().substring(events.body().lastIndexOf("event: "));
        assertThat(last).startsWith("event: end\ndata: {").contains("\"state\":\"done\"");
        assertThat(last).contains("\"total\":982").contains("\"done\":982");
    }

    @Test
    void cancelsWhatRunsAndWhatWaits() {
        String running = submitter.submit(BacktestExamples.text("million-sets")).id();
        String waiting = submitter.submit(BacktestExamples.text("walk-forward")).id();
        Served.await(submitter, running, "running");

        assertThat(submitter.delete("/api/backtests/" + waiting).status()).isEqualTo(202);
        assertThat(submitter.delete("/api/backtests/" + running).status()).isEqualTo(202);

        Served.await(submitter, waiting, "cancelled");
        Served.await(submitter, running, "cancelled");
        assertThat(submitter.delete("/api/backtests/" + running).status()).isEqualTo(409);
        assertThat(submitter.get("/api/backtests/" + running + "/results").status())
                .isEqualTo(409);
    }

    @Test
    void listsByPages() {
        String first = submitter.submit(ONE_RUN).id();
        String second = submitter.submit(ONE_RUN).id();

        JsonNode page = submitter.get("/api/backtests?limit=1").json();
        JsonNode next = submitter
                .get("/api/backtests?limit=1&before=" + page.path("before").asLong())
                .json();

        assertThat(page.path("backtests").path(0).path("id").asString()).isEqualTo(second);
        assertThat(next.path("backtests").path(0).path("id").asString()).isEqualTo(first);
    }

    @Test
    void startsStopsAndRestartsJobsForAnOperator() {
        Answer started = operator.post("/api/jobs/ingest-bars", Client.JSON, "{\"date\": \"2020-04-16\"}");

        assertThat(started.status()).isEqualTo(202);
        JsonNode failed = awaitJob("2020-04-16", "FAILED");
        assertThat(failed.path("message").asString()).contains("sources: expected at least one, was none");
        long id = failed.path("id").asLong();
        assertThat(operator.post("/api/jobs/" + id + "/stop").status()).isEqualTo(409);
        assertThat(operator.post("/api/jobs/" + id + "/restart").status()).isEqualTo(202);
        io.zenmarket.jobs.testing.Wait.until(
                "a second execution",
                () -> served.jdbc()
                                .sql(
                                        "SELECT count(*) FROM batch_job_execution_params WHERE parameter_value = '2020-04-16'")
                                .query(Long.class)
                                .single()
                        == 2);
        assertThat(operator.get("/api/jobs/" + id).json().path("restartable").asBoolean())
                .isFalse();
        assertThat(operator.post("/api/jobs/run-backtest").status()).isEqualTo(404);
    }

    private static JsonNode awaitJob(String date, String status) {
        JsonNode[] found = new JsonNode[1];
        io.zenmarket.jobs.testing.Wait.until("a job of " + date + " " + status, () -> {
            for (JsonNode each : operator.get("/api/jobs").json().path("executions")) {
                if (each.path("date").asString("").equals(date)
                        && each.path("status").asString().equals(status)) {
                    found[0] = each;
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    @Test
    void showsSignalsReportsAndExamples() {
        assertThat(submitter.get("/api/signals").json().path("signals").isArray())
                .isTrue();
        served.jdbc()
                .sql("INSERT INTO paper_account VALUES ('one', 'USD', 1000, '', 1)")
                .update();
        JsonNode account = submitter.get("/api/accounts").json().path(0);
        assertThat(account.path("account").asString()).isEqualTo("one");
        assertThat(account.path("capital").asDouble()).isEqualTo(1000);
        assertThat(account.path("worth").path("equity").isNull()).isTrue();
        assertThat(submitter.get("/api/reports").json().isArray()).isTrue();
        assertThat(submitter.get("/api/reports/2020-04-17/market-brief.html").status())
                .isEqualTo(404);
        assertThat(submitter.get("/api/examples").json().size()).isEqualTo(BacktestExamples.NAMES.size());
        assertThat(submitter.get("/api/examples/sma-cross").body()).isEqualTo(ONE_RUN);
        assertThat(submitter.get("/api/schema").json().path("title").asString()).isEqualTo("ZenMarket backtest");
    }

    @Test
    void isWatchable() {
        Answer health = operator.get("/actuator/health");
        Answer metrics = operator.get("/actuator/prometheus");

        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(health.json().path("components").propertyNames()).contains("db", "objectStore", "nightly");
        assertThat(served.stranger().get("/actuator/health").json().propertyNames())
                .doesNotContain("components");
        assertThat(metrics.body()).contains("zenmarket_submissions{state=\"queued\"}", "zenmarket_nightly_success_age");
        assertThat(operator.get("/actuator/env").status()).isIn(403, 404);
    }
}
