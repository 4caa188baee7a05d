package io.zenmarket.jobs.scoresentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.Stops;
import io.zenmarket.jobs.testing.Gate;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the job leaves depends on the news alone: not on failures, stops, threads or checkpoints.
class ScoreSentimentRestartIT {

    private static final LocalDate DATE = LocalDate.of(2024, 6, 28);

    /// The database refuses one row of the accounts, in the transaction of the checkpoint.
    private static final String FAULT = """
            CREATE TABLE fault (step_name text, at_least bigint);
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF EXISTS (SELECT FROM fault f WHERE NEW.step_name LIKE f.step_name AND NEW.read >= f.at_least) THEN
                    RAISE EXCEPTION 'disk: expected room, was full';
                END IF;
                RETURN NEW; END $$;
            CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON job_account FOR EACH ROW EXECUTE FUNCTION fail();
            """;

    @TempDir
    private static Path directory;

    private static Map<String, String> undisturbed;

    @BeforeAll
    static void runUndisturbed() {
        try (TestApplication application = start("calm", 4, 50)) {
            assertThat(score(application).exitCode()).isZero();
            undisturbed = left(application, "calm");
        }
    }

    @Test
    void leavesTheSameAfterAFailureInEachStep() {
        try (TestApplication application = start("troubled", 2, 3)) {
            JdbcClient jdbc = application.jdbc();
            jdbc.sql(FAULT).update();
            assertFails(application, "score-stories:hash-3", 20);
            assertFails(application, "score-stories:%", 40);
            assertFails(application, "aggregate-bucket:%", 1);
            jdbc.sql("DELETE FROM fault").update();
            jdbc.sql("ALTER TABLE lake_object ADD CONSTRAINT poison CHECK (key NOT LIKE 'sentiment/year=2024/%')")
                    .update();
            assertThat(score(application).exitCode()).isEqualTo(ExitCodes.FAILED);
            jdbc.sql("ALTER TABLE lake_object DROP CONSTRAINT poison").update();

            Ended ended = score(application);

            assertThat(ended.exitCode()).as(ended.output()).isZero();
            assertThat(left(application, "troubled")).isEqualTo(undisturbed);
        }
    }

    @Test
    void stopsAtACheckpointAndGoesOn() throws Exception {
        try (TestApplication application = start("stopped", 1, 3)) {
            Ended[] ended = new Ended[1];
            Thread run = new Thread(() -> ended[0] = score(application));
            try (Gate gate = Gate.before(application, "sentiment_score", "NEW.content_hash LIKE '5%'")) {
                run.start();
                gate.await();
                Stops.stop(application);
            }
            run.join();

            assertThat(ended[0].exitCode()).as(ended[0].output()).isEqualTo(ExitCodes.TRY_AGAIN);
            assertThat(score(application).exitCode()).isZero();
            assertThat(left(application, "stopped")).isEqualTo(undisturbed);
        }
    }

    private static TestApplication start(String name, int threads, int stories) {
        TestApplication application = TestApplication.start(
                TestServer.migratedDatabase(),
                directory.resolve(name),
                Map.of(
                        "zenmarket.score-sentiment.scorer",
                        WordScorer.NAME,
                        "zenmarket.score-sentiment.stories-per-checkpoint",
                        stories,
                        "zenmarket.frame.threads",
                        threads),
                WordScorer.Beans.class);
        fill(new SampleNews(application.jdbc()));
        return application;
    }

    /// 300 stories of 20 companies over half a year; every fifth repeats the one before.
    private static void fill(SampleNews news) {
        Random random = new Random(7);
        Instant at = Instant.parse("2023-12-27T09:00:00Z");
        String head = "";
        for (int i = 0; i < 300; i++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(1700)));
            String name = Character.toString("0159ABCFPQUZ".charAt(random.nextInt(12))) + i;
            String verb = Stream.of("gains", "falls", "mixed", "meets").toList().get(random.nextInt(4));
            int company = random.nextInt(20);
            news.story(name, "Company " + company + " " + verb + (i % 7 == 0 ? "" : " " + i), at.toString());
            boolean repeats = i % 5 == 4;
            head = repeats ? head : name;
            news.link(name, "*", "", 1, head, repeats ? 75 : 100)
                    .link(name, "C" + company, (company % 3 == 0 ? "Short " : "Company ") + company, 1);
        }
    }

    private static Ended score(TestApplication application) {
        return application.run(
                ScoreSentimentJobConfiguration.JOB,
                application.bean(Requests.class).on(Optional.of(DATE)));
    }

    private static void assertFails(TestApplication application, String step, long records) {
        JdbcClient jdbc = application.jdbc();
        jdbc.sql("DELETE FROM fault").update();
        jdbc.sql("INSERT INTO fault VALUES (?, ?)").params(step, records).update();
        Ended ended = score(application);
        assertThat(ended.exitCode()).as(step).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.output()).contains("score-sentiment: FAILED", "disk: expected room, was full");
    }

    /// Every object, and every row but for who wrote it.
    private static Map<String, String> left(TestApplication application, String name) {
        Map<String, String> left = Stores.lake(directory.resolve(name));
        left.keySet().removeIf(key -> key.startsWith("history/"));
        left.putAll(Stores.rows(
                application.jdbc(),
                "to_jsonb(t) - 'job_execution_id' AS row",
                "sentiment_score t",
                "daily_sentiment t",
                "lake_object t",
                "job_account t"));
        return left;
    }
}
