package io.zenmarket.jobs.runbacktest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.DuckDb;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every specification that ships with the application runs as it is, on a lake that holds the S&P 500's 20
/// years and five random walks.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamplesIT {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");
    private static final LocalDate LAST = LocalDate.of(2020, 4, 17);
    private static final int WALK_BARS = 1_500;

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static TestApplication application;

    @BeforeAll
    static void fillTheLake() throws IOException {
        Files.copy(SAMPLE, files.resolve("^GSPC.csv"));
        for (String symbol : List.of("AAA", "BBB", "CCC", "DDD", "EEE")) {
            Files.writeString(files.resolve(symbol + ".csv"), walk(new Random(symbol.charAt(0))));
        }
        application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of());
        TestApplication.Ended ended = application.run(
                "ingest-bars",
                Requests.withSources(application.bean(Requests.class).on(Optional.of(LAST)), List.of("csv:" + files)));
        assertThat(ended.output()).contains("read 12605 = written 12605");
        SampleSentiment.publish(
                application,
                2020,
                SampleSentiment.row("^GSPC", "2020-03-24", "bge-small-r32", 0.3),
                SampleSentiment.row("^GSPC", "2020-04-01", "bge-small-r32", -0.5));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static String walk(Random random) {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        double close = 50;
        for (int day = WALK_BARS - 1; day >= 0; day--) {
            double open = close;
            close *= Math.exp(0.01 * random.nextGaussian());
            double high = 1.005 * Math.max(open, close);
            double low = 0.995 * Math.min(open, close);
            text.append("%s,%s,%s,%s,%s,1000000\n".formatted(LAST.minusDays(day), open, high, low, close));
        }
        return text.toString();
    }

    /// As many sets as the file asks for: of bollinger-reversion 500 drawn from 91 × 21 × 3; of sma-sweep 46
    /// × 23 but for those whose fast mean is not the faster one (31, 23, 15 and 7 with slow means of 20, 28,
    /// 36 and 44); of walk-forward 16 × 6 but for 20/20.
    @ParameterizedTest
    @CsvSource({
        "bollinger-reversion, 500",
        "donchian-trailing, 3",
        "fixed-weights, 1",
        "listed-sets, 3",
        "long-short-margin, 1",
        "million-sets, 1000000",
        "momentum-monthly, 1",
        "rsi-reversion, 1",
        "sentiment-tilt, 12",
        "sma-cross, 1",
        "sma-sweep, 982",
        "ta4j-strategy, 3",
        "walk-forward, 95"
    })
    @Order(1)
    void storesEverySet(String example, long sets) {
        StoredRun run = submit(BacktestExamples.text(example));

        assertThat(answer(run)).contains("run-backtest: COMPLETED", "read %d = written %<d (".formatted(sets));

        assertThat(run.question().sets()).isEqualTo(sets);
        assertThat(DuckDb.rows("SELECT count(*), count(DISTINCT \"set\") FROM '" + data + "/lake/backtests/run="
                        + run.id() + "/part-*.parquet'"))
                .containsExactly(sets + "|" + sets);
    }

    /// Whatever is added to the examples is to be added here.
    @Test
    @Order(2)
    void hasRunEveryExample() {
        assertThat(application
                        .jdbc()
                        .sql("SELECT count(*) FROM backtest_run WHERE completed_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(BacktestExamples.NAMES.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"universe", "benchmark"})
    void saysWhichSymbolTheLakeLacksAndWhatToDo(String where) {
        String specification = "universe: [AAA]\nstrategy: {name: buy-and-hold}\nbenchmark: AAA\n"
                .replaceFirst(where + ": (\\[?)AAA", where + ": $1NOPE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> submit(specification))
                .withMessage(where + ": expected one of the lake's 6 symbols (AAA, BBB, CCC, DDD, EEE, ^GSPC),"
                        + " was NOPE; ingest it, or name a price file with --csv");
    }

    @Test
    void saysWhatToDoWithAnEmptyLake(@TempDir Path empty) {
        try (TestApplication other = TestApplication.start(TestServer.migratedDatabase(), empty, Map.of())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> submit(other, "universe: '*'\nstrategy: {name: buy-and-hold}\n", Optional.empty()))
                    .withMessage("universe: the lake has no bars at all; try 'zenmarket demo',"
                            + " or name a price file with --csv");
        }
    }

    @Test
    void aPriceFileNeedsAUniverseByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        submit(application, "universe: '*'\nstrategy: {name: buy-and-hold}\n", Optional.of(SAMPLE)))
                .withMessage("universe: expected symbols by name when a price file is read, was *");
    }

    private static StoredRun submit(String specification) {
        return submit(application, specification, Optional.empty());
    }

    private static StoredRun submit(TestApplication asked, String specification, Optional<Path> file) {
        return asked.bean(BacktestService.class)
                .submit(
                        asked.bean(SpecificationReader.class).read("example.yaml", specification),
                        new BacktestService.Files(file, Optional.empty()));
    }

    private static String answer(StoredRun run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = application.bean(BacktestService.class).answer(run, false, new PrintStream(out, true, UTF_8));
        assertThat(code).as(out.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }
}
