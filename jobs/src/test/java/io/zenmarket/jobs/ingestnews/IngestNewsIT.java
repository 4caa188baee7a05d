package io.zenmarket.jobs.ingestnews;

import static io.zenmarket.jobs.ingestnews.FakeNews.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IngestNewsIT {

    private static final String[] TABLES = {
        "news_item", "news_link", "news_link_pending", "news_unpublished", "lake_object", "rejected_record"
    };

    @TempDir
    private static Path data;

    private static NewsApplication application;

    @BeforeAll
    static void start() throws IOException {
        Path aliases = Files.writeString(
                data.resolve("aliases.csv"), "ACME,Acme,Roadrunner Traps\nAAPL,Apple,Cupertino giant\n");
        application = new NewsApplication(data, Map.of("zenmarket.ingest-news.aliases", aliases));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void clear() {
        application.application().jdbc().sql("TRUNCATE news_item CASCADE").update();
        application
                .application()
                .jdbc()
                .sql("TRUNCATE lake_object, rejected_record, instrument")
                .update();
    }

    @Test
    void keepsEachStoryOnceAndChangesNothingTheSecondTime() {
        String source = application
                .news()
                .inSlices(
                        "twice",
                        List.of(
                                List.of(
                                        story("Apple beats estimates", "2024-03-01T14:00:00Z"),
                                        story("Boeing rises", "2024-02-29T23:00:00Z"),
                                        story("...", "2024-03-01T14:00:00Z")),
                                List.of(story("APPLE BEATS ESTIMATES!", "2024-03-01T15:00:00Z"))));

        Ended first = application.ingest(source);
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(application.total()).isEqualTo(new Accounts(6, 2, 3, 1, 0, 0, 0));
        assertThat(application.rows("SELECT title FROM news_item ORDER BY 1"))
                .containsExactly("Apple beats estimates", "Boeing rises");
        assertThat(application.rows("SELECT source || ' ' || line || ' ' || reason FROM rejected_record ORDER BY 1"))
                .containsExactly(
                        "twice0 1 title: expected words, was ...",
                        "twice0 99 date: expected one, was garbage",
                        "twice1 99 date: expected one, was garbage");

        Map<String, String> objects = Stores.lakeFiles(data);
        Map<String, String> rows = Stores.rows(application.application().jdbc(), "xmin, *", TABLES);
        Ended second = application.ingest(source);
        assertThat(second.exitCode()).isZero();
        assertThat(application.total()).isEqualTo(new Accounts(6, 0, 3, 0, 3, 0, 0));
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Stores.rows(application.application().jdbc(), "xmin, *", TABLES))
                .isEqualTo(rows);
    }

    @Test
    void linksByNamesTickersAndWhatTheSourceSays() {
        application
                .application()
                .jdbc()
                .sql("INSERT INTO instrument (symbol, source) VALUES ('QQZ', 'csv')")
                .update();
        String source = application
                .news()
                .of(
                        "links",
                        List.of(
                                story("Roadrunner Traps rises", "2024-03-01T14:00:00Z"),
                                story("Window of opportunity for QQZ", "2024-03-01T14:00:00Z"),
                                new NewsRecord(
                                        3,
                                        "Wire",
                                        "",
                                        "",
                                        "Cupertino giant falls",
                                        "",
                                        Instant.parse("2024-03-01T14:00:00Z"),
                                        false,
                                        List.of("ZZZ"))));

        assertThat(application.ingest(source).exitCode()).isZero();

        assertThat(application.rows("SELECT concat_ws('|', title, symbol, entity, relevance)"
                        + " FROM news_link JOIN news_item USING (content_hash) ORDER BY 1"))
                .containsExactly(
                        "Cupertino giant falls|*||1",
                        "Cupertino giant falls|AAPL|Apple|0.9",
                        "Cupertino giant falls|ZZZ|ZZZ|1",
                        "Roadrunner Traps rises|*||1",
                        "Roadrunner Traps rises|ACME|Acme|0.9",
                        "Window of opportunity for QQZ|*||1",
                        "Window of opportunity for QQZ|QQZ|QQZ|0.66");
    }

    @Test
    void clustersRepeatsAcrossRuns() {
        String late = application
                .news()
                .of("late", List.of(story("UPDATE 1-Apple beats estimates by far", "2024-03-01T16:00:00Z")));
        String early = application
                .news()
                .of("early", List.of(story("Apple beats estimates by far, analysts", "2024-01-02T14:00:00Z")));
        String first = application
                .news()
                .of(
                        "first",
                        List.of(
                                story("Apple beats the estimates, by far", "2024-02-10T14:00:00Z"),
                                story("Apple beats estimates by far - Wire", "2024-02-13T14:00:00Z"),
                                story("BREAKING: Apple beats estimates by far", "2024-02-13T14:00:01Z")));
        String before = application
                .news()
                .of("before", List.of(story("REFILE-Apple beats estimates by far", "2024-02-09T14:00:00Z")));

        application.ingest(first, late, early);
        assertThat(novelties())
                .containsExactly(
                        "2024-01-02|100", "2024-02-10|100", "2024-02-13|75", "2024-02-13|100", "2024-03-01|100");

        Map<String, String> objects = Stores.lakeFiles(data);
        application.ingest(before);
        assertThat(novelties())
                .containsExactly(
                        "2024-01-02|100",
                        "2024-02-09|100",
                        "2024-02-10|75",
                        "2024-02-13|100",
                        "2024-02-13|75",
                        "2024-03-01|100");
        Map<String, String> after = Stores.lakeFiles(data);
        after.keySet().removeIf(key -> !key.startsWith("news/"));
        assertThat(after)
                .doesNotContainEntry(
                        "news/date=2024-02-10/news.parquet", objects.get("news/date=2024-02-10/news.parquet"));
        assertThat(after)
                .containsEntry("news/date=2024-03-01/news.parquet", objects.get("news/date=2024-03-01/news.parquet"));
    }

    private static List<String> novelties() {
        return application.rows("SELECT to_char(available_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || '|' || novelty"
                + " FROM news_link JOIN news_item USING (content_hash) WHERE symbol = 'AAPL' ORDER BY available_at");
    }

    @Test
    void saysWhenAStoryCouldBeKnown() {
        String source = application
                .news()
                .of(
                        "times",
                        List.of(
                                story("Fresh story", "2024-03-01T14:00:00Z"),
                                story("Old story", "2004-03-01T14:00:00Z"),
                                story("Story of tomorrow", "2024-03-02T09:00:00Z"),
                                story("Story of next year", "2025-03-02T09:00:00Z"),
                                new NewsRecord(
                                        1,
                                        "Wire",
                                        "",
                                        "",
                                        "Story of a day",
                                        "",
                                        Instant.parse("2024-03-02T00:00:00Z"),
                                        true,
                                        List.of())));
        application.ingest(source);

        assertThat(application.rows("SELECT concat_ws('|', title, first_seen_at AT TIME ZONE 'UTC',"
                        + " available_at AT TIME ZONE 'UTC', backfilled, date_only) FROM news_item ORDER BY 1"))
                .containsExactly(
                        "Fresh story|2024-03-01 22:00:00|2024-03-01 22:00:00|f|f",
                        "Old story|2004-03-01 14:15:00|2004-03-01 14:15:00|t|f",
                        "Story of a day|2024-03-01 22:00:00|2024-03-02 00:00:00|f|t",
                        "Story of tomorrow|2024-03-01 22:00:00|2024-03-02 09:00:00|f|f");
        assertThat(application.rows("SELECT reason FROM rejected_record WHERE line = 1"))
                .containsExactly("published at: expected a time from 1900 to 48 hours after it was read, was"
                        + " 2025-03-02T09:00:00Z");
    }

    @Test
    void laysTheLakeOutForOthers() {
        String source = application
                .news()
                .of(
                        "lake",
                        List.of(
                                story("Boeing rises", "2024-02-20T15:00:00Z"),
                                story("Apple rises", "2024-02-20T14:00:00Z")));
        application.ingest(source);

        assertThat(DuckDb.rows(
                        "SELECT date, title, len(links), links[2].symbol, links[2].novelty, availableAt::timestamp"
                                + " FROM read_parquet('" + data.resolve("lake/news/date=2024-02-20/*.parquet")
                                + "', hive_partitioning = true)"))
                .containsExactly(
                        "2024-02-20|Apple rises|2|AAPL|100.0|2024-02-20 14:15:00.0",
                        "2024-02-20|Boeing rises|2|BA|100.0|2024-02-20 15:15:00.0");
        assertThat(application.rows("SELECT concat_ws('|', key, rows, first_time AT TIME ZONE 'UTC') FROM lake_object"))
                .containsExactly("news/date=2024-02-20/news.parquet|2|2024-02-20 14:15:00");
    }

    @Test
    void doesNothingAndSaysSoWithoutASource(CapturedOutput output) {
        Ended ended = application.ingest();

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("ingest-news: COMPLETED");
        assertThat(output.getErr() + output.getOut()).contains("no source of news is configured, nothing is read");
        assertThat(application.left()).containsEntry("news_item", "").containsEntry("lake_object", "");
    }

    @Test
    void leavesASourceAloneThatKeepsFailing() {
        String good = application.news().of("good", List.of(story("Apple rises", "2024-03-01T14:00:00Z")));
        String down = application.news().inSlices("down", List.of());
        List<NewsRecord> silent = List.of();
        String flaky = application.news().inSlices("flaky", Collections.nCopies(7, silent));

        Ended ended = application.ingest(down, flaky, good);

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(application.news().asked("flaky")).isBetween(3, 4);
        assertThat(application.total()).isEqualTo(new Accounts(10, 1, 9, 0, 0, 0, 0));
        assertThat(application.rows(
                        "SELECT DISTINCT regexp_replace(source || ' ' || line || ' ' || reason, '[0-9]', 'N', 'g')"
                                + " FROM rejected_record WHERE line = 0 ORDER BY 1"))
                .containsExactly(
                        "fake:down N down: connection, expected one, was refused",
                        "flakyN N flakyN: status, expected NNN, was NNN",
                        "flakyN N source: expected an answer, was none for several times; left alone in this run");
    }

    @Test
    void refusesASourceThatIsNone() {
        Ended ended = application.ingest("telepathy:all");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).contains("source: expected rss, newsapi, gdelt, file or simulated, was telepathy");
    }
}
