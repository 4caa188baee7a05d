package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.TableParquet;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sweeps over the S&P 500's 20 years.
class RunBacktestIT {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");
    private static final Path GOLDEN =
            Path.of("..", "domain", "src", "test", "resources", "golden", "sweep", "vectorbt-spx");

    private static final String SWEEP = """
            universe: [SPX]
            capital: 10000
            strategy:
              name: sma-cross
              parameters:
                fast: {from: 5, to: 50, step: 1}
                slow: {from: 20, to: 196, step: 8}
              constraints: [fast < slow]
            execution: {fill: %s, commission: {fraction: 0.001}}
            ranking: {by: sharpe, best: 3}
            """;

    @TempDir
    private Path data = Path.of("");

    @TempDir
    private Path otherData = Path.of("");

    private static TestApplication start(Path folder, Map<String, ?> settings) {
        return TestApplication.start(TestServer.migratedDatabase(), folder, settings);
    }

    private static StoredRun submit(TestApplication application, String specification) {
        return application
                .bean(BacktestService.class)
                .submit(
                        application.bean(SpecificationReader.class).read("it.yaml", specification),
                        new BacktestService.Files(Optional.of(SAMPLE), Optional.empty()));
    }

    private static String answer(TestApplication application, StoredRun run, boolean again) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = application
                .bean(BacktestService.class)
                .answer(run, again, new PrintStream(out, true, StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        return text;
    }

    @Test
    void givesVectorbtsFiguresForEverySet() throws IOException {
        try (TestApplication application = start(data, Map.of("zenmarket.run-backtest.part-sets", 100))) {
            for (String fill : List.of("same-close", "next-open")) {
                StoredRun run = submit(application, SWEEP.formatted(fill));

                assertThat(answer(application, run, false)).contains("read 982 = written 982 (revised 0)");

                assertThat(run.question().sets()).isEqualTo(982);
                assertSameSets(
                        application,
                        run,
                        GOLDEN.resolve(
                                "sma_sweep_SPX_" + fill.replace("same-", "").replace("-", "") + ".csv.gz"));
            }
        }
    }

    /// All columns but two: vectorbt counts the open trade among those won or lost.
    private static void assertSameSets(TestApplication application, StoredRun run, Path golden) throws IOException {
        List<String> lines = lines(golden);
        List<String> names = new ArrayList<>(List.of(lines.getFirst().split(",")));
        names.replaceAll(name -> switch (name) {
            case "n_trades" -> "trades";
            case "n_closed" -> "closed_trades";
            case "n_orders" -> "orders";
            case "ann_return" -> "annual_return";
            case "ann_vol" -> "volatility";
            case "total_fees" -> "fees";
            default -> name;
        });
        List<Integer> ofClosedTrades = List.of(names.indexOf("win_rate"), names.indexOf("profit_factor"));
        Map<String, double[]> stored = stored(application, run, names);
        assertThat(stored).hasSize(982);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double[] set = stored.get(cells[0] + "/" + cells[1]);
            for (int column = 0; column < cells.length; column++) {
                double expected = ofClosedTrades.contains(column) ? set[column] : Double.parseDouble(cells[column]);
                assertThat(set[column])
                        .as(names.get(column) + " of " + cells[0] + "/" + cells[1])
                        .isCloseTo(expected, within(1e-9 * Math.max(Math.abs(expected), 1e-3)));
            }
        }
    }

    private static List<String> lines(Path golden) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(golden))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Map<String, double[]> stored(TestApplication application, StoredRun run, List<String> names) {
        Map<String, double[]> sets = new HashMap<>();
        application.bean(StoredRuns.class).objects(run.id()).stream()
                .filter(object -> object.key().contains("/part-"))
                .forEach(part -> {
                    double[][] table = TableParquet.read(application.bean(ObjectStore.class), part.historyKey(), names);
                    for (int row = 0; row < table[0].length; row++) {
                        double[] set = new double[names.size()];
                        for (int column = 0; column < set.length; column++) {
                            set[column] = table[column][row];
                        }
                        sets.put((int) set[0] + "/" + (int) set[1], set);
                    }
                });
        return sets;
    }

    @Test
    void answersTheSameQuestionFromWhatIsStoredAndAgreesWhenForced() {
        try (TestApplication application = start(data, Map.of())) {
            answer(application, submit(application, SWEEP.formatted("next-open")), false);
            Map<String, String> objects = Stores.lakeFiles(data);
            Map<String, String> rows = Stores.rows(application.jdbc(), "xmin, *", "backtest_run", "backtest_result");

            StoredRun again = submit(application, SWEEP.formatted("next-open") + "name: another name\n");

            assertThat(again.result()).isPresent();
            assertThat(answer(application, again, false)).contains("answered by what was computed");
            assertThat(answer(application, again, true)).contains("COMPLETED");
            assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
            assertThat(Stores.rows(application.jdbc(), "xmin, *", "backtest_run", "backtest_result"))
                    .isEqualTo(rows);
        }
    }

    @Test
    void resultsDoNotDependOnThreads() {
        Map<String, String> one = lake(data, 1);
        Map<String, String> four = lake(otherData, 4);

        assertThat(four).isEqualTo(one).hasSizeGreaterThan(20);
    }

    private static Map<String, String> lake(Path folder, int threads) {
        Map<String, ?> settings = Map.of("zenmarket.frame.threads", threads, "zenmarket.run-backtest.part-sets", 50);
        try (TestApplication application = start(folder, settings)) {
            answer(application, submit(application, SWEEP.formatted("next-open")), false);
            return Stores.lake(folder);
        }
    }
}
