package io.zenmarket.jobs.generatesignals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.batch.core.job.parameters.JobParameters;

/// The S&P 500's 20 years, and one symbol that is too young.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GenerateSignalsIT {

    private static final LocalDate LAST = LocalDate.of(2020, 4, 17);
    private static final String[] TABLES = {"signal", "market_bias", "lake_object", "rejected_record"};

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static TestApplication application;

    @BeforeAll
    static void start() throws IOException {
        try (InputStream sample = GenerateSignalsIT.class.getResourceAsStream("/samples/sp500-2000.csv")) {
            Files.write(files.resolve("^GSPC.csv"), sample.readAllBytes());
        }
        StringBuilder young = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int days = 48; days >= 0; days--) {
            young.append(LAST.minusDays(days)).append(",10,11,9,10,1\n");
        }
        Files.writeString(files.resolve("YOUNG.csv"), young);
        application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of());
        application.run(
                "ingest-bars",
                Requests.withSources(application.bean(Requests.class).on(Optional.of(LAST)), List.of("csv:" + files)));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void decidesTheLastSessionAsTheReferencesDo() throws IOException {
        Ended ended = generate(Optional.empty());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("): read 4 = written 2 (revised 0) + rejected 2");
        assertThat(stored("legacy-score", true)).isEqualTo(lastOf("expected-legacy-score.csv", 0, 2, 3, 4, 5, 6));
        assertThat(stored("score", false)).isEqualTo(lastOf("expected-score.csv", 0, 1, 2, 3, 4));
    }

    @Test
    @Order(2)
    void saysWhichSymbolsAreTooYoung() {
        assertThat(application
                        .jdbc()
                        .sql("SELECT source || ' ' || line || ' ' || raw_text || ': ' || reason FROM rejected_record"
                                + " WHERE job_name = 'generate-signals' ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "YOUNG 0 legacy-score 1 on 2020-04-17: bars: expected 50 or more, was 49",
                        "YOUNG 0 score 2 on 2020-04-17: bars: expected 55 or more, was 49");
    }

    /// One SELL of confidence 0.5, and nothing else: a mean of −0.5, below the threshold of −0.3.
    @Test
    @Order(3)
    void addsTheSignalsUpToABias() {
        assertThat(application
                        .jdbc()
                        .sql(
                                "SELECT concat_ws(' ', date, model, bias, score, buys, sells, holds) FROM market_bias ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("2020-04-17 legacy-score BEARISH -0.5 0 1 0", "2020-04-17 score BEARISH -0.5 0 1 0");
    }

    @Test
    @Order(4)
    void changesNothingTheSecondTime() {
        Map<String, String> objects = Stores.lakeFiles(data);
        Map<String, String> rows = Stores.rows(application.jdbc(), "xmin, *", TABLES);

        Ended ended = generate(Optional.empty());

        assertThat(ended.output()).contains("read 4 = written 0 (revised 0) + rejected 2 + duplicates 0 + unchanged 2");
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Stores.rows(application.jdbc(), "xmin, *", TABLES)).isEqualTo(rows);
    }

    @Test
    @Order(5)
    void fillsInHistoryAsTheReferencesDo() throws IOException {
        Ended ended = generate(Optional.of(LocalDate.of(2019, 4, 18)));

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("read 506 = written 502 (revised 0) + rejected 2 + duplicates 0 + unchanged 2");
        assertThat(stored("legacy-score", true)).isEqualTo(golden("expected-legacy-score.csv", 0, 2, 3, 4, 5, 6));
        assertThat(stored("score", false)).isEqualTo(golden("expected-score.csv", 0, 1, 2, 3, 4));
    }

    @Test
    @Order(6)
    void publishesWhatTheTableHolds() {
        String lake = "read_parquet('" + data.resolve("lake/signals/**/*.parquet") + "', hive_partitioning = false)";

        assertThat(DuckDb.rows("SELECT count(*), count(DISTINCT filename) FROM "
                        + lake.replace("hive", "filename = true, hive")))
                .containsExactly("504|504");
        assertThat(DuckDb.rows("SELECT concat_ws(' ', inputsSha256, symbol, date, model, decision, points, reasons),"
                        + " confidence, close, sma20, rsi14, atr14 FROM " + lake + " ORDER BY 1"))
                .isEqualTo(application
                        .jdbc()
                        .sql("SELECT concat_ws(' ', inputs_sha256, symbol, date, model, decision, points, reasons),"
                                + " confidence, close, sma20, rsi14, atr14 FROM signal ORDER BY 1")
                        .query((row, number) -> row.getString(1) + "|" + row.getDouble(2) + "|" + row.getDouble(3) + "|"
                                + row.getDouble(4) + "|" + row.getDouble(5) + "|" + row.getDouble(6))
                        .list());
    }

    @Test
    @Order(7)
    void dependsOnWhatItSaysItDependsOn() {
        assertThat(application
                        .jdbc()
                        .sql("SELECT count(DISTINCT inputs_sha256) FROM signal")
                        .query(Long.class)
                        .single())
                .isEqualTo(504);
    }

    /// The sessions of a year before are stored, and nothing is published for them.
    @Test
    @Order(8)
    void storesHistoryWithoutPublishingIt() {
        Map<String, String> objects = Stores.lakeFiles(data);

        Ended ended = application.run(
                GenerateSignalsJobConfiguration.JOB,
                Requests.withStoredFrom(
                        application.bean(Requests.class).on(Optional.of(LAST)),
                        Optional.of(LocalDate.of(2018, 4, 18))));

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("read 1010 = written 504 (revised 0)");
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        application.jdbc().sql("DELETE FROM signal WHERE date < '2019-04-18'").update();
    }

    @Test
    @Order(8)
    void refusesASpanThatBeginsAfterItsEnd() {
        assertThat(generate(Optional.of(LAST.plusDays(1))).output())
                .contains("from: expected a date up to 2020-04-17, was 2020-04-18");
    }

    /// The SELL of −3 points meets good news: −2, HOLD. What will be known later is not read.
    @Test
    @Order(9)
    void readsTheSentimentThatIsKnownAtTheClose() {
        sentiment(LAST.minusDays(1), 1, 1, 0.9, 1);
        sentiment(LAST, 1, 0, 0.5, 1);
        sentiment(LAST.plusDays(3), 1, 1, -0.9, 1);
        String before = hash("score");

        assertThat(generate(Optional.empty()).output())
                .contains("read 4 = written 1 (revised 1) + rejected 2 + duplicates 0 + unchanged 1");
        assertThat(lastRow("score"))
                .isEqualTo("HOLD|-2|MA_BEAR|RSI_NEUTRAL|RALLY_SELL|SENTIMENT_POSITIVE|0.5|bge-small-r32|1");
        assertThat(lastRow("legacy-score")).isEqualTo("SELL|-3|MA_BEAR|RSI_NEUTRAL|RALLY_SELL");
        assertThat(hash("score")).isNotEqualTo(before);
        assertThat(DuckDb.rows("SELECT sentiment, sentimentScorer, sentimentVersion FROM read_parquet('"
                        + data.resolve("lake/signals/date=2020-04-17/model=score/signals.parquet") + "')"))
                .containsExactly("0.5|bge-small-r32|1");
    }

    @Test
    @Order(10)
    void changesNothingWhileTheSentimentIsTheSame() {
        Map<String, String> objects = Stores.lakeFiles(data);
        Map<String, String> rows = Stores.rows(application.jdbc(), "xmin, *", TABLES);

        assertThat(generate(Optional.empty()).output()).contains("read 4 = written 0 (revised 0)");
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Stores.rows(application.jdbc(), "xmin, *", TABLES)).isEqualTo(rows);
    }

    @Test
    @Order(11)
    void saysWhichVersionItHasRead() {
        sentiment(LAST, 2, 1, 0.1, 2);

        generate(Optional.empty());

        assertThat(lastRow("score")).isEqualTo("SELL|-3|MA_BEAR|RSI_NEUTRAL|RALLY_SELL|0.1|bge-small-r32|2");
    }

    private static void sentiment(LocalDate date, int version, int items, double average, long execution) {
        application
                .jdbc()
                .sql("INSERT INTO daily_sentiment (symbol, date, scorer, version, items, clusters, mean, ewma3,"
                        + " inputs_sha256, job_execution_id) VALUES ('^GSPC', ?, 'bge-small-r32', ?, ?, 0,"
                        + " CASE WHEN ? > 0 THEN 0.0 END, ?, repeat('0', 64), ?)")
                .params(date, version, items, items, average, execution)
                .update();
    }

    private static String lastRow(String model) {
        return application
                .jdbc()
                .sql("SELECT concat_ws('|', decision, points, reasons, sentiment, sentiment_scorer, sentiment_version)"
                        + " FROM signal WHERE date = ? AND model = ?")
                .params(LAST, model)
                .query(String.class)
                .single();
    }

    private static String hash(String model) {
        return application
                .jdbc()
                .sql("SELECT inputs_sha256 FROM signal WHERE date = ? AND model = ?")
                .params(LAST, model)
                .query(String.class)
                .single();
    }

    private static Ended generate(Optional<LocalDate> from) {
        JobParameters request = application.bean(Requests.class).on(Optional.of(LAST));
        return application.run(GenerateSignalsJobConfiguration.JOB, GenerateSignalsRequest.of(request, from));
    }

    /// Date, points, decision, confidence, trend where asked for, and reasons.
    private static List<String> stored(String model, boolean withTrend) {
        return application
                .jdbc()
                .sql("SELECT concat_ws(',', date, points, decision, confidence, " + (withTrend ? "trend, " : "")
                        + "reasons) FROM signal WHERE model = ? AND symbol = '^GSPC' ORDER BY date")
                .param(model)
                .query(String.class)
                .list();
    }

    private static List<String> golden(String file, int... columns) throws IOException {
        try (InputStream in = GenerateSignalsIT.class.getResourceAsStream("/golden/signal/spx-last-year/" + file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> String.join(
                            ",",
                            Arrays.stream(columns)
                                    .mapToObj(column -> cells[column].replaceFirst("\\.0$", ""))
                                    .toList()))
                    .toList();
        }
    }

    private static List<String> lastOf(String file, int... columns) throws IOException {
        return List.of(golden(file, columns).getLast());
    }
}
