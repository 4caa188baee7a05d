package io.zenmarket.jobs.scoresentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Four stories of two companies over three sessions, from Thursday 2024-03-14 to Monday 2024-03-18; New
/// York closes at 20:00 UTC, so news after 19:45 UTC count for the next session.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoreSentimentIT {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 18);
    private static final String[] TABLES = {"sentiment_score", "daily_sentiment", "lake_object"};
    private static final String GAINS = "Acme gains in court";

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static SampleNews news;

    @BeforeAll
    static void start() {
        application = TestApplication.start(
                TestServer.migratedDatabase(),
                data,
                Map.of("zenmarket.score-sentiment.scorer", WordScorer.NAME),
                WordScorer.Beans.class);
        news = new SampleNews(application.jdbc())
                .story("a", GAINS, "2024-03-14T15:00:00Z")
                .link("a", "ACME", "Acme", 1)
                .link("a", "SHRT", "Short Seller", 0.5)
                .story("b", "Acme gains in a court", "2024-03-14T16:00:00Z")
                .link("b", "*", "", 1, "a", 75)
                .link("b", "ACME", "Acme", 1, "a", 75)
                .story("d", GAINS, "2024-03-15T19:44:59Z")
                .link("d", "ACME", "Acme", 0.5)
                .story("q", "Acme: mixed results", "2024-03-15T19:45:00Z")
                .link("q", "ACME", "Acme", 1);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /// Nine links, of which two take the score of the first story of their cluster, and nine sessions: three
    /// of ACME, of SHRT and of the market.
    @Test
    @Order(1)
    void scoresTheFirstStoryOfEachClusterForEachCompany() {
        Ended ended = score(MONDAY, Optional.empty());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("read 18 = written 16 (revised 0) + rejected 0 + duplicates 2 + unchanged 0");
        assertThat(rows("SELECT concat_ws(' ', left(content_hash, 2), entity, scorer, negative, neutral, positive,"
                        + " uncertain, in_sample) FROM sentiment_score ORDER BY 1"))
                .containsExactly(
                        "61  words 0.05 0.1 0.85 ENTITIES_DISAGREE f",
                        "61 Acme words 0.05 0.1 0.85 ENTITIES_DISAGREE f",
                        "61 Short Seller words 0.8 0.1 0.1 ENTITIES_DISAGREE f",
                        "64  words 0.05 0.1 0.85  f",
                        "64 Acme words 0.05 0.1 0.85  f",
                        "71  words 0.25 0.25 0.5 LOW_CONFIDENCE f",
                        "71 Acme words 0.25 0.25 0.5 LOW_CONFIDENCE f");
    }

    @Test
    @Order(2)
    void asksTheScorerOnceForStoriesOfOneTitle() {
        assertThat(application.bean(WordScorer.class).asked())
                .isEqualTo(Map.of(
                        GAINS + "|",
                        1,
                        GAINS + "|Acme",
                        1,
                        GAINS + "|Short Seller",
                        1,
                        "Acme: mixed results|",
                        1,
                        "Acme: mixed results|Acme",
                        1));
    }

    /// Scores are 0.8, 0.8 and 0.25 for ACME, −0.7 for SHRT. EWMA with half-life 1: 0.8 + (1 − 1/2)(0.25 −
    /// 0.8) = 0.525.
    @Test
    @Order(3)
    void countsAStoryForTheSessionWhoseCutOffComesNext() {
        assertThat(rows("SELECT concat_ws(' ', symbol, date, version, items, clusters,"
                        + " round(mean::numeric, 4), round(weighted_mean::numeric, 4), round(ewma1::numeric, 4))"
                        + " FROM daily_sentiment ORDER BY symbol, date"))
                .containsExactly(
                        "* 2024-03-14 1 2 1 0.8000 0.8000 0.8000",
                        "* 2024-03-15 1 1 1 0.8000 0.8000 0.8000",
                        "* 2024-03-18 1 1 1 0.2500 0.2500 0.5250",
                        "ACME 2024-03-14 1 2 1 0.8000 0.8000 0.8000",
                        "ACME 2024-03-15 1 1 1 0.8000 0.8000 0.8000",
                        "ACME 2024-03-18 1 1 1 0.2500 0.2500 0.5250",
                        "SHRT 2024-03-14 1 1 1 -0.7000 -0.7000 -0.7000",
                        "SHRT 2024-03-15 1 0 0 -0.7000",
                        "SHRT 2024-03-18 1 0 0 -0.7000");
    }

    @Test
    @Order(4)
    void changesNothingTheSecondTime() {
        Map<String, String> objects = Stores.lakeFiles(data);
        Map<String, String> rows = Stores.rows(application.jdbc(), "xmin, *", TABLES);

        Ended ended = score(MONDAY, Optional.empty());

        assertThat(ended.output()).contains("read 9 = written 0 (revised 0) + rejected 0 + duplicates 0 + unchanged 9");
        assertThat(application.bean(WordScorer.class).asked()).hasSize(5).doesNotContainValue(2);
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Stores.rows(application.jdbc(), "xmin, *", TABLES)).isEqualTo(rows);
    }

    /// SHRT has −0.7 and, of steps of 0.0001, 0.0667 − 0.0333: their mean is −0.3333. What follows in time
    /// changes by its averages; ACME does not.
    @Test
    @Order(5)
    void writesAnotherVersionWhereALateStoryChangesTheNumbers() {
        news.story("e", "Short Seller meets", "2024-03-14T12:00:00Z").link("e", "SHRT", "Short Seller", 0.5);

        Ended ended = score(MONDAY, Optional.empty());

        assertThat(ended.output())
                .contains("read 11 = written 8 (revised 6) + rejected 0 + duplicates 0 + unchanged 3");
        assertThat(
                        rows(
                                "SELECT concat_ws(' ', symbol, date, version, items, round(mean::numeric, 4),"
                                        + " round(ewma1::numeric, 4)) FROM daily_sentiment WHERE symbol <> '*' ORDER BY symbol, date, version"))
                .containsExactly(
                        "ACME 2024-03-14 1 2 0.8000 0.8000",
                        "ACME 2024-03-15 1 1 0.8000 0.8000",
                        "ACME 2024-03-18 1 1 0.2500 0.5250",
                        "SHRT 2024-03-14 1 1 -0.7000 -0.7000",
                        "SHRT 2024-03-14 2 2 -0.3333 -0.3333",
                        "SHRT 2024-03-15 1 0 -0.7000",
                        "SHRT 2024-03-15 2 0 -0.3333",
                        "SHRT 2024-03-18 1 0 -0.7000",
                        "SHRT 2024-03-18 2 0 -0.3333");
    }

    @Test
    @Order(6)
    void keepsTheScoresOfAnotherScorerBesideThem() {
        Map<String, String> words = Stores.rows(application.jdbc(), "*", "daily_sentiment WHERE scorer = 'words'");

        Ended ended = score(MONDAY, Optional.of("words-2"));

        assertThat(ended.output())
                .contains("read 20 = written 18 (revised 0) + rejected 0 + duplicates 2 + unchanged 0");
        assertThat(rows("SELECT scorer || ' ' || count(*) FROM sentiment_score GROUP BY scorer ORDER BY 1"))
                .containsExactly("words 9", "words-2 9");
        assertThat(Stores.rows(application.jdbc(), "*", "daily_sentiment WHERE scorer = 'words'"))
                .isEqualTo(words);
    }

    @Test
    @Order(7)
    void doesNotLookBeyondItsDate() {
        Ended ended = score(MONDAY.minusDays(4), Optional.empty());

        assertThat(ended.output()).contains("read 3 = written 0 (revised 0) + rejected 0 + duplicates 0 + unchanged 3");
    }

    @Test
    @Order(8)
    void publishesTheVersionsThatHold() {
        String lake = "read_parquet('" + data.resolve("lake/sentiment/year=2024/sentiment.parquet") + "')";

        assertThat(DuckDb.rows("SELECT symbol, date, scorer, version, items, clusters, mean, weightedMean, deviation,"
                        + " ewma10, surprise, volumeZ, inputsSha256 FROM " + lake))
                .hasSize(18)
                .isEqualTo(application
                        .jdbc()
                        .sql("SELECT DISTINCT ON (symbol, date, scorer) symbol, date, scorer, version, items, clusters,"
                                + " mean, weighted_mean, deviation, ewma10, surprise, volume_z, inputs_sha256"
                                + " FROM daily_sentiment ORDER BY symbol, date, scorer, version DESC")
                        .query((row, number) -> IntStream.rangeClosed(1, 13)
                                .mapToObj(column -> text(row, column))
                                .collect(Collectors.joining("|")))
                        .list());
    }

    private static String text(ResultSet row, int column) {
        try {
            return String.valueOf(row.getObject(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ended score(LocalDate date, Optional<String> scorer) {
        return application.run(
                ScoreSentimentJobConfiguration.JOB,
                ScoreSentimentRequest.of(application.bean(Requests.class).on(Optional.of(date)), scorer));
    }

    private static List<String> rows(String sql) {
        return application.jdbc().sql(sql).query(String.class).list();
    }
}
