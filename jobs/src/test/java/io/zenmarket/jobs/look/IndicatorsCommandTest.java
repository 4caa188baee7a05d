package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndicatorsCommandTest {

    private static final Set<String> CANCELLING = Set.of("VAR_20", "STDDEV_20", "CORREL_hl_30");
    private static final Set<String> CROSSING_ZERO = Set.of(
            "MACD_12_26_9",
            "MACD_signal",
            "MACD_hist",
            "PPO_12_26",
            "TRIX_15",
            "ADOSC_3_10",
            "LINEARREG_SLOPE_14",
            "CCI_20");

    /// The tolerances of `golden/indicator/spx-2000-2020/README.md`.
    @Test
    void printsTalibsFiftyColumnsOnAllBars() throws IOException {
        List<String[]> expected = golden("expected-talib.csv.gz");
        List<String[]> actual = cells(sample("--format", "csv").lines());
        assertThat(actual).hasSize(5_106).hasSameSizeAs(expected);
        assertThat(expected.getFirst()).hasSize(51);
        assertSame(actual, expected, 0, "");
        for (int column = 1; column < expected.getFirst().length; column++) {
            String name = expected.getFirst()[column];
            assertThat(actual.getFirst()[column]).isEqualTo(name);
            double relative = CROSSING_ZERO.contains(name) ? 0 : CANCELLING.contains(name) ? 1e-8 : 1e-9;
            double absolute = CROSSING_ZERO.contains(name) ? 1e-9 * largest(expected, column) : 1e-13;
            assertClose(actual, expected, new Tolerance(column, relative, absolute));
        }
    }

    @Test
    void printsTheLegacyProgramsColumnsOnAllBars() throws IOException {
        List<String[]> actual = cells(sample("--set", "legacy").lines());
        List<String[]> expected = golden("expected-legacy.csv.gz").stream()
                .map(IndicatorsCommandTest::withoutClose)
                .toList();
        assertThat(String.join(",", actual.getFirst()))
                .isEqualTo("date,ma20,ma50,rsi14,bb_upper,bb_middle,bb_lower,volume_avg10,atr14");
        assertThat(actual).hasSameSizeAs(expected);
        for (int column = 1; column < actual.getFirst().length; column++) {
            assertClose(actual, expected, new Tolerance(column, 1e-9, 0));
        }
    }

    @Test
    void jsonHasTheSameTextsAndNullBeforeTheLookBack() {
        List<String[]> csv = cells(sample().lines());
        JsonNode json = JsonMapper.shared().readTree(sample("--format", "json").out());
        assertThat(json).hasSize(csv.size() - 1);
        assertThat(json.get(0).get("SMA_20").isNull()).isTrue();
        assertThat(json.get(0).get("OBV").asDouble()).isEqualTo(931_800_000);
        for (int row = 1; row < csv.size(); row++) {
            JsonNode object = json.get(row - 1);
            assertThat(object.get("date").asString()).isEqualTo(csv.get(row)[0]);
            assertThat(object.get("RSI_14").isNull() ? "" : object.get("RSI_14").toString())
                    .isEqualTo(csv.get(row)[8]);
        }
    }

    @Test
    void datesCutTheOutputAndNotTheComputation() {
        List<String> all = sample().lines();
        List<String> cut = sample("--from", "2020-04-10", "--to", "2020-04-16").lines();
        assertThat(cut.getFirst()).isEqualTo(all.getFirst());
        assertThat(cut.subList(1, cut.size())).isEqualTo(all.subList(all.size() - 5, all.size() - 1));
    }

    @Test
    void columnsAreThoseAskedForInThatOrder() {
        assertThat(sample("--columns", "ATR_14,SMA_20", "--from", "2020-04-17").lines())
                .hasSize(2)
                .first()
                .isEqualTo("date,ATR_14,SMA_20");
    }

    @Test
    void namesTheColumnsThereAreWhenOneIsUnknown() {
        Looked looked = sample("--columns", "RSI_15");
        assertThat(looked.code()).isEqualTo(2);
        assertThat(looked.err()).contains("--columns: expected some of SMA_20", "RSI_14", "was RSI_15");
    }

    @Test
    void refusesASpanThatEndsBeforeItBegins() {
        Looked looked = sample("--from", "2020-02-01", "--to", "2020-01-01");
        assertThat(looked.code()).isEqualTo(2);
        assertThat(looked.err()).contains("--from: expected a date up to --to 2020-01-01, was 2020-02-01");
    }

    @Test
    void helpListsEveryColumnAndTheRuleForNumbers() {
        String help = Looked.at(new IndicatorsCommand(), "--help").out().replaceAll("\\s+", " ");
        assertThat(help).contains("STOCH_slowk_14_3_3", "volume_avg10", "never an exponent");
    }

    private static Looked sample(String... more) {
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--symbol", "^GSPC", "--csv", Looked.SAMPLE),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return Looked.at(new IndicatorsCommand(), args);
    }

    private static List<String[]> golden(String file) throws IOException {
        var packed = Files.newInputStream(
                Looked.GOLDEN.resolve("indicator/spx-2000-2020").resolve(file));
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return cells(reader.readAllLines());
        }
    }

    private static List<String[]> cells(List<String> lines) {
        return lines.stream().map(line -> line.split(",", -1)).toList();
    }

    private static String[] withoutClose(String[] row) {
        String[] rest = new String[row.length - 1];
        rest[0] = row[0];
        System.arraycopy(row, 2, rest, 1, rest.length - 1);
        return rest;
    }

    private static void assertSame(List<String[]> actual, List<String[]> expected, int column, String what) {
        for (int row = 1; row < expected.size(); row++) {
            assertThat(actual.get(row)[column]).as(what).isEqualTo(expected.get(row)[column]);
        }
    }

    private record Tolerance(int column, double relative, double absolute) {

        boolean allows(String actual, String expected) {
            if (expected.isEmpty() || actual.isEmpty()) {
                return expected.equals(actual);
            }
            double wanted = Double.parseDouble(expected);
            return Math.abs(Double.parseDouble(actual) - wanted) <= Math.max(absolute, relative * Math.abs(wanted));
        }
    }

    private static void assertClose(List<String[]> actual, List<String[]> expected, Tolerance tolerance) {
        int column = tolerance.column();
        for (int row = 1; row < expected.size(); row++) {
            String is = actual.get(row)[column];
            String wanted = expected.get(row)[column];
            assertThat(tolerance.allows(is, wanted))
                    .as("%s, line %s: expected %s, was %s", actual.getFirst()[column], row + 1, wanted, is)
                    .isTrue();
        }
    }

    private static double largest(List<String[]> rows, int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row[column])
                .filter(text -> !text.isEmpty())
                .mapToDouble(text -> Math.abs(Double.parseDouble(text)))
                .max()
                .orElseThrow();
    }
}
