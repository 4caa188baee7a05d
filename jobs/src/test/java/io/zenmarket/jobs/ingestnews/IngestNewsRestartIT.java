package io.zenmarket.jobs.ingestnews;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.jobs.testing.Gate;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.Wait;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same stories leave the same rows and the same bytes: in any order, cut into any partitions, and whatever
/// interrupts the runs.
class IngestNewsRestartIT {

    private static final int STORIES = 600;

    /// The database refuses a row of a table, in the transaction of a checkpoint, as often as there is a row in
    /// `fault`.
    private static final String FAULT = """
            CREATE TABLE fault (table_name text, at_least bigint);
            CREATE SEQUENCE fault_count;
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE stored bigint; BEGIN
                EXECUTE format('SELECT count(*) FROM %I', TG_TABLE_NAME) INTO stored;
                IF EXISTS (SELECT FROM fault WHERE table_name = TG_TABLE_NAME AND stored >= at_least) THEN
                    PERFORM nextval('fault_count');
                    RAISE EXCEPTION 'disk: expected room, was full';
                END IF;
                RETURN NULL; END $$;
            CREATE TRIGGER fail AFTER INSERT ON news_item FOR EACH STATEMENT EXECUTE FUNCTION fail();
            CREATE TRIGGER fail AFTER INSERT ON news_link FOR EACH STATEMENT EXECUTE FUNCTION fail();
            CREATE TRIGGER fail AFTER INSERT ON lake_object FOR EACH STATEMENT EXECUTE FUNCTION fail();
            """;

    @TempDir
    private Path directory;

    private NewsApplication start(String name) {
        return new NewsApplication(directory.resolve(name), Map.of("zenmarket.ingest-news.blocks-per-checkpoint", 1));
    }

    private static List<NewsRecord> shuffled(long seed) {
        List<NewsRecord> stories = new ArrayList<>(RandomNews.of(7, STORIES));
        Collections.shuffle(stories, new Random(seed));
        return stories;
    }

    @Test
    void leavesTheSameForAnyOrderPartitionAndInterruption() throws Exception {
        Map<String, String> expected;
        try (NewsApplication application = start("calm")) {
            String source = application.news().inBlocksOf(STORIES).of("all", RandomNews.of(7, STORIES));
            assertThat(application.ingest(source).exitCode()).isZero();
            expected = withoutRejects(application.left());
            assertThat(expected).hasSizeGreaterThan(20).containsEntry("news_link_pending", "");
            assertThat(application.rows("SELECT count(*)::text FROM news_link WHERE novelty < 100 AND symbol <> '*'"))
                    .first()
                    .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThan(50));
            Accounts total = application.total();
            assertThat(total.duplicates()).isGreaterThan(20);
            assertThat(total.balanced()).isTrue();
        }
        assertThat(inPartitions()).isEqualTo(expected);
        assertThat(troubled()).isEqualTo(expected);
        assertThat(stopped()).isEqualTo(expected);
        assertThat(portions()).isEqualTo(expected);
    }

    /// Each slice has a bad line of its own.
    private static Map<String, String> withoutRejects(Map<String, String> left) {
        left.remove("rejected_record");
        return left;
    }

    private Map<String, String> inPartitions() {
        try (NewsApplication application = start("partitions")) {
            List<NewsRecord> stories = shuffled(1);
            String source = application
                    .news()
                    .inSlices(
                            "all",
                            List.of(stories.subList(0, 50), stories.subList(50, 310), stories.subList(310, STORIES)));
            assertThat(application.ingest(source).exitCode()).isZero();
            return withoutRejects(application.left());
        }
    }

    private Map<String, String> troubled() {
        try (NewsApplication application = start("troubled")) {
            application.application().jdbc().sql(FAULT).update();
            List<NewsRecord> stories = shuffled(2);
            String source =
                    application.news().inSlices("all", List.of(stories.subList(0, 300), stories.subList(300, STORIES)));
            for (String fault :
                    List.of("news_item 100", "news_item 250", "news_link 1", "news_link 700", "lake_object 1")) {
                failAt(application.application().jdbc(), fault);
                Ended ended = application.ingest(source);
                assertThat(ended.exitCode()).as(fault).isEqualTo(ExitCodes.FAILED);
                assertThat(ended.output()).contains("disk: expected room, was full");
            }
            application.application().jdbc().sql("DELETE FROM fault").update();
            Ended ended = application.ingest(source);
            assertThat(ended.exitCode()).as(ended.output()).isZero();
            Accounts total = application.total();
            assertThat(total.balanced()).isTrue();
            assertThat(total.read()).isEqualTo(STORIES + 2);
            assertThat(directory.resolve("troubled/work")).isEmptyDirectory();
            return withoutRejects(application.left());
        }
    }

    private static void failAt(JdbcClient jdbc, String fault) {
        jdbc.sql("DELETE FROM fault").update();
        String[] parts = fault.split(" ");
        jdbc.sql("INSERT INTO fault VALUES (?, ?)")
                .params(parts[0], Long.parseLong(parts[1]))
                .update();
    }

    private Map<String, String> stopped() throws SQLException {
        try (NewsApplication application = start("stopped")) {
            List<NewsRecord> stories = shuffled(3);
            String source =
                    application.news().inSlices("all", List.of(stories.subList(0, 200), stories.subList(200, STORIES)));
            for (String table : List.of("news_item", "news_link", "lake_object")) {
                assertThat(stopAt(application, table, source).exitCode())
                        .as(table)
                        .isEqualTo(ExitCodes.TRY_AGAIN);
            }
            assertThat(application.ingest(source).exitCode()).isZero();
            assertThat(application.total().read()).isEqualTo(STORIES + 2);
            return withoutRejects(application.left());
        }
    }

    private static Ended stopAt(NewsApplication application, String table, String source) throws SQLException {
        CompletableFuture<Ended> run;
        try (Gate gate = Gate.before(application.application(), table, "true")) {
            run = CompletableFuture.supplyAsync(() -> application.ingest(source));
            gate.await();
            application.application().bean(JobConsole.class).stop(IngestNewsJobConfiguration.JOB);
            Wait.until(
                    "stop",
                    () -> application
                            .rows("SELECT status FROM batch_job_execution ORDER BY job_execution_id DESC LIMIT 1")
                            .contains("STOPPING"));
        }
        return run.join();
    }

    /// Near-duplicates may come in any run; of the same story word for word the first run's delivery stays, so
    /// that those come in one portion here.
    private Map<String, String> portions() {
        try (NewsApplication application = start("portions")) {
            List<NewsRecord> stories = shuffled(4);
            for (int portion = 0; portion < 5; portion++) {
                int number = portion;
                List<NewsRecord> part = stories.stream()
                        .filter(story -> Math.floorMod(story.body().hashCode(), 5) == number)
                        .toList();
                assertThat(application
                                .ingest(application.news().of("all", part))
                                .exitCode())
                        .isZero();
            }
            return withoutRejects(application.left());
        }
    }
}
