package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatsCommandTest {

    private static final Path METRICS = Looked.GOLDEN.resolve("performance").resolve("spx-metrics");

    @TempDir
    private Path folder;

    /// The names of the reference beside ours.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("annual_return", "annual_return"),
            Map.entry("volatility", "annual_volatility"),
            Map.entry("sharpe", "sharpe_ratio"),
            Map.entry("sortino", "sortino_ratio"),
            Map.entry("calmar", "calmar_ratio"),
            Map.entry("max_drawdown", "max_drawdown"),
            Map.entry("omega", "omega_ratio"),
            Map.entry("tail_ratio", "tail_ratio"),
            Map.entry("value_at_risk", "value_at_risk"),
            Map.entry("alpha", "alpha"),
            Map.entry("beta", "beta"),
            Map.entry("up_capture", "up_capture"));

    @Test
    void printsTheReferencesFigures() throws IOException {
        Path file = folder.resolve("returns.csv");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(METRICS.resolve("returns.csv.gz")))) {
            Files.copy(in, file);
        }
        JsonNode reference = JsonMapper.shared()
                .readTree(METRICS.resolve("metrics.json"))
                .get("SMA_10_52_close_vs_SPX_buy_hold")
                .get("empyrical_reloaded_0.5.12");

        Looked looked = Looked.at(
                new StatsCommand(),
                file.toString(),
                "--column",
                "sma_10_52_close",
                "--benchmark-column",
                "spx",
                "--format",
                "csv");

        assertThat(looked.err()).isEmpty();
        Map<String, Double> printed = numbers(looked);
        NAMES.forEach((ours, theirs) -> assertThat(printed.get(ours))
                .as(ours)
                .isCloseTo(reference.get(theirs).doubleValue(), withPercentage(1e-9)));
    }

    /// 100, 110, 99, 108.9: +10 %, −10 %, +10 %, worked by hand.
    @Test
    void anEquityCurveAndItsReturnsHaveTheSameStatistics() throws IOException {
        Path equity = write("date,equity\n2024-01-02,100\n2024-01-03,110\n2024-01-04,99\n2024-01-05,108.9\n");
        Map<String, Double> ofEquity = numbers(Looked.at(new StatsCommand(), equity.toString(), "--format", "csv"));
        Path returns = write("date;ret\n2024-01-03;0.1\n2024-01-04;-0.1\n2024-01-05;0.1\n");
        Map<String, Double> ofReturns = numbers(Looked.at(new StatsCommand(), returns.toString(), "--format", "csv"));

        assertThat(ofEquity.get("total_return")).isCloseTo(0.089, withPercentage(1e-9));
        assertThat(ofEquity.get("max_drawdown")).isCloseTo(-0.1, withPercentage(1e-9));
        assertThat(ofEquity.keySet()).isEqualTo(ofReturns.keySet());
        ofEquity.forEach(
                (name, value) -> assertThat(ofReturns.get(name)).as(name).isCloseTo(value, withPercentage(1e-9)));
    }

    @Test
    void leavesOutMissingValuesAndSaysSo() throws IOException {
        Path file = write("date,ret\n2024-01-02,\n2024-01-03,0.1\n2024-01-04,nan\n2024-01-05,-0.1\n");

        Looked looked = Looked.at(new StatsCommand(), file.toString(), "--format", "csv");

        assertThat(looked.err()).isEqualToIgnoringNewLines("2 rows of ret without a number left out");
        assertThat(numbers(looked)).containsEntry("periods", 2.0);
    }

    @Test
    void undefinedStatisticsAreNullInJson() throws IOException {
        Path file = write("date,ret\n2024-01-02,0.0\n2024-01-03,0.0\n");

        JsonNode printed = JsonMapper.shared()
                .readTree(Looked.at(new StatsCommand(), file.toString(), "--format", "json")
                        .out());

        assertThat(printed.valueStream()
                        .filter(row -> row.get("name").stringValue().equals("sharpe"))
                        .map(row -> row.get("value").isNull()))
                .containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date,ret~2024-01-02,0.1~2024-01-02,0.1 | series.csv:3: expected dates in ascending order, each once, was 2024-01-02
            date,ret~2024-01-02,0.1~2024-01-03,1o  | series.csv:3: expected a number, was 1o
            date,ret~02.31,0.1                     | series.csv:2: expected a date such as 2024-01-31, was 02.31
            date,a,b~2024-01-02,1,2                | series.csv:1: expected a date and one column, or a choice among those behind the date, was date, a, b
            """)
    void refusesWhatItCannotRead(String content, String message) throws IOException {
        Looked looked =
                Looked.at(new StatsCommand(), write(content.replace('~', '\n')).toString());

        assertThat(looked.code()).isEqualTo(1);
        assertThat(looked.err()).isEqualToIgnoringNewLines(message);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("series.csv"), content);
    }

    private static Map<String, Double> numbers(Looked looked) {
        Map<String, Double> numbers = new HashMap<>();
        List<String> lines = looked.lines();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!cells[1].isEmpty()) {
                numbers.put(cells[0], Double.valueOf(cells[1]));
            }
        }
        return numbers;
    }
}
