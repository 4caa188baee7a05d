package io.zenmarket.jobs.runbacktest;

import static io.zenmarket.jobs.runbacktest.SampleSentiment.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Eight days of a symbol, bought the day after good news and sold the day after bad news.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SentimentBacktestIT {

    private static final String TILT = "universe: [T]\nstrategy: {name: sentiment-tilt}\n";

    /// Each day at one price.
    private static final String PRICES = """
            Date,Open,High,Low,Close,Volume
            2020-01-06,10,10,10,10,1
            2020-01-07,10,10,10,10,1
            2020-01-08,11,11,11,11,1
            2020-01-09,12,12,12,12,1
            2020-01-10,13,13,13,13,1
            2020-01-13,14,14,14,14,1
            2020-01-14,12,12,12,12,1
            2020-01-15,15,15,15,15,1
            """;

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static TestApplication application;
    private static StoredRun pinned;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(files.resolve("T.csv"), PRICES);
        Files.writeString(files.resolve("news.csv"), "date,sentiment\n2020-01-07,0.5\n2020-01-10,-0.5\n");
        application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void saysWhatToRunWhenTheLakeHasNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> submit(TILT))
                .withMessage("sentiment: expected some of the universe's symbols in the lake, was none; run"
                        + " 'zenmarket ingest-news' and 'zenmarket score-sentiment', or name a file with --sentiment");
        SampleSentiment.publish(application, 2020, row("OTHER", "2020-01-07", "a", 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> submit(TILT)).withMessageContaining("was none; run");
    }

    /// From 11 to 14: bought at the open behind the 7th, sold at the one behind the 10th.
    @Test
    @Order(2)
    void readsAFileWithADateAndANumber() {
        StoredRun run = submit(TILT, Optional.of(files.resolve("news.csv")));

        assertThat(run.question().inputs()).anyMatch(line -> line.matches("sentiment [0-9a-f]{64} news\\.csv"));
        assertThat(totalReturn(run)).isCloseTo(14.0 / 11 - 1, offset(1e-12));
    }

    /// The three-session average; from 12 to 14. Another scorer's rows and the other numbers of a row are not
    /// read.
    @Test
    @Order(3)
    void readsTheLake() {
        SampleSentiment.publish(application, 2020, row("T", "2020-01-08", "a", 0.5), row("T", "2020-01-10", "a", -0.5));
        pinned = submit(TILT);

        assertThat(pinned.question().inputs())
                .anyMatch(line -> line.matches("sentiment [0-9a-f]{64} sentiment/year=2020/sentiment\\.parquet"));
        assertThat(totalReturn(pinned)).isCloseTo(14.0 / 12 - 1, offset(1e-12));
    }

    @Test
    @Order(4)
    void readsTheSameBytesForEver() {
        SampleSentiment.publish(application, 2020, row("T", "2020-01-06", "a", 0.5), row("T", "2020-01-13", "a", -0.5));

        assertThat(answer(pinned, true)).contains("COMPLETED");

        StoredRun later = submit(TILT);
        assertThat(later.id()).isNotEqualTo(pinned.id());
        assertThat(totalReturn(later)).isCloseTo(12.0 / 10 - 1, offset(1e-12));
    }

    @Test
    @Order(5)
    void takesTheScorerAndTheNumberThatAreAskedFor() {
        SampleSentiment.publish(application, 2020, row("T", "2020-01-07", "a", -0.5), row("T", "2020-01-07", "b", 0.5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> submit(TILT))
                .withMessage("sentiment: scorer, expected one of a, b, was left out; name it in the specification");
        assertThat(totalReturn(submit(TILT + "sentiment: {scorer: b}\n"))).isCloseTo(15.0 / 11 - 1, offset(1e-12));
        assertThat(totalReturn(submit(TILT + "sentiment: {scorer: b, measure: ewma1}\n")))
                .isZero();
        assertThat(totalReturn(submit(TILT + "sentiment: {scorer: a, measure: ewma1}\n")))
                .isCloseTo(15.0 / 11 - 1, offset(1e-12));
    }

    @Test
    @Order(6)
    void doesNotLookAhead() {
        StoredRun run = submit(TILT, Optional.of(files.resolve("news.csv")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = application.bean(LookaheadCheck.class).check(run.id(), new PrintStream(out));

        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    @Order(7)
    void refusesAFileThatNothingReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        submit("universe: [T]\nstrategy: {name: sma-cross}\n", Optional.of(files.resolve("news.csv"))))
                .withMessage("--sentiment: expected a specification that reads sentiment, was one without;"
                        + " add the key 'sentiment'");
    }

    private static double totalReturn(StoredRun run) {
        assertThat(answer(run, false)).contains("COMPLETED");
        return Double.parseDouble(DuckDb.rows(
                        "SELECT total_return FROM '" + data + "/lake/backtests/run=" + run.id() + "/part-*.parquet'")
                .getFirst());
    }

    private static StoredRun submit(String specification) {
        return submit(specification, Optional.empty());
    }

    private static StoredRun submit(String specification, Optional<Path> news) {
        return application
                .bean(BacktestService.class)
                .submit(
                        application.bean(SpecificationReader.class).read("it.yaml", specification),
                        new BacktestService.Files(Optional.of(files.resolve("T.csv")), news));
    }

    private static String answer(StoredRun run, boolean again) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = application
                .bean(BacktestService.class)
                .answer(run, again, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
