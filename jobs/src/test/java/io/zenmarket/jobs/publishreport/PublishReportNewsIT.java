package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The brief of a Friday with stories around the cut-offs of Thursday and Friday, 19:45 UTC.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishReportNewsIT {

    private static final LocalDate LAST = LocalDate.of(2020, 4, 17);
    private static final String SCORER = "bge-small-r32";

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        Files.copy(Path.of("src/main/resources/samples/sp500-2000.csv"), files.resolve("^GSPC.csv"));
        application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of());
        run("ingest-bars", List.of("csv:" + files));
        run("generate-signals", List.of());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void saysThatThereAreNone() {
        run("publish-report", List.of());

        assertThat(html()).contains("No news for this session.");
        assertThat(brief().at("/news/session/count").asInt()).isZero();
    }

    @Test
    @Order(2)
    void listsTheStoriesOfTheSessionAloneLatestFirst() {
        story(1, "Too early", "2020-04-16T19:44:59Z", "*", "^GSPC");
        story(2, "First of the session", "2020-04-16T19:45:00Z", "*", "^GSPC");
        story(3, "Last of the session", "2020-04-17T19:44:59Z", "*");
        story(4, "Too late", "2020-04-17T19:45:00Z", "*", "^GSPC");
        score(2, "", SCORER, 0.1, 0.2, 0.7, "");
        score(2, "E", SCORER, 0.8, 0.1, 0.1, "");
        score(3, "", SCORER, 0.3, 0.3, 0.4, "LOW_CONFIDENCE");
        score(3, "", "openai:model", 0.9, 0.1, 0.0, "");
        score(1, "", SCORER, 0, 0, 1, "");
        score(1, "", "openai:model", 0, 0, 1, "");
        daily("^GSPC", LAST, -0.4);

        run("publish-report", List.of());

        assertThat(stories("/news/session"))
                .containsExactly("Last of the session NEGATIVE -0.9", "First of the session POSITIVE 0.6");
        assertThat(stories("/symbols/0/news")).containsExactly("First of the session NEGATIVE -0.7");
        assertThat(html()).contains("<b>Last of the session</b>").doesNotContain("Too early", "Too late");
    }

    /// Scores (0.1, −0.9) on the session's story, (1, 1) on the one before.
    @Test
    @Order(3)
    void comparesScorersOnTheSessionAndOnTheLastSixty() {
        JsonNode agreement = brief().at("/news/agreements/0");
        assertThat(agreement.at("/first").asString()).isEqualTo(SCORER);
        assertThat(agreement.at("/second").asString()).isEqualTo("openai:model");
        assertThat(agreement.at("/session/stories").asInt()).isEqualTo(1);
        assertThat(agreement.at("/session/sameLabel").asDouble()).isZero();
        assertThat(agreement.at("/session/correlation").isNull()).isTrue();
        assertThat(agreement.at("/recent/stories").asInt()).isEqualTo(2);
        assertThat(agreement.at("/recent/sameLabel").asDouble()).isEqualTo(0.5);
        assertThat(agreement.at("/recent/correlation").asDouble()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void drawsTheSentimentBesideThePrice() {
        JsonNode line = brief().at("/symbols/0/chart/sentiment");
        assertThat(line.size()).isEqualTo(500);
        assertThat(line.get(499).asDouble()).isEqualTo(-0.4);
        assertThat(line.get(498).isNull()).isTrue();
        assertThat(html()).contains("\"sentiment\":[null,");
    }

    /// One request that ended, and one that is open and counts as reserved.
    @Test
    @Order(5)
    void saysWhatTheSecondOpinionsCost() {
        assertThat(brief().at("/news/costs").size()).isZero();
        request(1, "ANSWERED", "100, 20, 0.5, now()");
        request(2, "SENT", "NULL, NULL, NULL, NULL");

        run("publish-report", List.of());

        assertThat(brief().at("/news/costs").toString())
                .isEqualTo("[{\"scorer\":\"openai:model\",\"requests\":2,\"questions\":2,\"answered\":1,"
                        + "\"inputTokens\":1100,\"outputTokens\":520,\"cost\":2.5}]");
        assertThat(html()).contains("<td class=\"num\">1,100 + 520</td><td class=\"num\">$2.5000</td>");
    }

    @Test
    @Order(6)
    void changesNothingTheSecondTime() {
        Map<String, String> objects = Stores.lakeFiles(data);

        run("publish-report", List.of());

        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
    }

    private static void run(String job, List<String> sources) {
        TestApplication.Ended ended = application.run(
                job, Requests.withSources(application.bean(Requests.class).on(Optional.of(LAST)), sources));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    private static List<String> stories(String at) {
        return brief().at(at + "/stories")
                .valueStream()
                .map(story -> story.at("/title").asString() + " "
                        + story.at("/score/label").asString() + " "
                        + Math.round(10 * story.at("/score/score").asDouble()) / 10.0)
                .toList();
    }

    private static JsonNode brief() {
        return new JsonMapper().readTree(report("json"));
    }

    private static String html() {
        return report("html");
    }

    private static String report(String extension) {
        try {
            return Files.readString(data.resolve("lake/reports/date=2020-04-17/market-brief." + extension));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(int story) {
        return "%064x".formatted(story);
    }

    private static void story(int number, String title, String available, String... symbols) {
        OffsetDateTime time = Instant.parse(available).atOffset(ZoneOffset.UTC);
        application
                .jdbc()
                .sql(
                        "INSERT INTO news_item (content_hash, outlet, url, language, title, body, published_at, date_only,"
                                + " first_seen_at, available_at, backfilled, sim_hash, source, job_execution_id)"
                                + " VALUES (:hash, 'Outlet', '', 'en', :title, '', :time, false, :time, :time, false, 0, 'test', 1)")
                .param("hash", hash(number))
                .param("title", title)
                .param("time", time)
                .update();
        for (String symbol : symbols) {
            application
                    .jdbc()
                    .sql("INSERT INTO news_link (content_hash, symbol, entity, relevance, cluster_hash, novelty,"
                            + " job_execution_id) VALUES (:hash, :symbol, :entity, 1, :hash, 100, 1)")
                    .param("hash", hash(number))
                    .param("symbol", symbol)
                    .param("entity", symbol.equals("*") ? "" : "E")
                    .update();
        }
    }

    private static void score(
            int story, String entity, String scorer, double negative, double neutral, double positive, String doubts) {
        application
                .jdbc()
                .sql("INSERT INTO sentiment_score VALUES (?, ?, ?, ?, ?, ?, ?, false, 1)")
                .params(hash(story), entity, scorer, negative, neutral, positive, doubts)
                .update();
    }

    private static void request(int number, String state, String ended) {
        String id = "%040x".formatted(number);
        application
                .jdbc()
                .sql("INSERT INTO language_model_request (id, scorer, business_date, attempt, state, contents,"
                        + " reserved_input_tokens, reserved_output_tokens, reserved_cost, created_at, wait_until,"
                        + " sent_at, note, input_tokens, output_tokens, cost, ended_at)"
                        + " VALUES (?, 'openai:model', ?, 1, ?, '', 1000, 500, 2, now(), now(), now(), '', " + ended
                        + ")")
                .params(id, LAST, state)
                .update();
        application
                .jdbc()
                .sql("INSERT INTO language_model_question (request, line, content_hash, entity, in_sample, negative,"
                        + " neutral, positive) VALUES (?, 1, ?, '', false, ?, ?, ?)")
                .params(id, hash(number), state.equals("SENT") ? null : 1.0)
                .params(state.equals("SENT") ? null : 0.0, state.equals("SENT") ? null : 0.0)
                .update();
    }

    private static void daily(String symbol, LocalDate date, double average) {
        application
                .jdbc()
                .sql("INSERT INTO daily_sentiment (symbol, date, scorer, version, items, clusters, mean, ewma3,"
                        + " inputs_sha256, job_execution_id) VALUES (?, ?, ?, 1, 1, 1, 0, ?, repeat('0', 64), 1)")
                .params(symbol, date, SCORER, average)
                .update();
    }
}
