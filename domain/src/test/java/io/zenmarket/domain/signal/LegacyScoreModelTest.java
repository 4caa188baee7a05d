package io.zenmarket.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.zenmarket.domain.market.BarSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LegacyScoreModelTest {

    private static final SignalModel MODEL = SignalModels.named("legacy-score");

    @Test
    void repeatsEverySignalOfTheLegacyProgramOnTheSp500() {
        List<String> expected = GoldenCsv.rows("legacy-spx/expected.csv").stream()
                .map(LegacyScoreModelTest::line)
                .toList();
        List<Signal> actual = MODEL.evaluate(GoldenCsv.spx()).all();
        assertThat(expected).hasSize(5_056);
        assertThat(actual.stream().map(LegacyScoreModelTest::line)).containsExactlyElementsOf(expected);
    }

    @Test
    void scoresLikeTheLegacyProgramOnEveryBoundary() {
        List<Map<String, String>> grid = GoldenCsv.rows("legacy-grid/expected.csv");
        assertThat(grid).hasSize(351).allSatisfy(row -> {
            Verdict verdict = LegacyScoreModel.verdict(snapshot(row));
            assertThat(verdict.points()).isEqualTo(Integer.parseInt(row.get("points")));
            assertThat(verdict.decision()).hasToString(row.get("signal"));
            assertThat(verdict.confidence()).isEqualTo(GoldenCsv.number(row, "confidence"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void takesTheLegacySnapshotAtTheEdges(String name, Map<String, String> edge) {
        Signal signal = MODEL.evaluate(bars(edge)).latest().orElseThrow();
        Snapshot snapshot = signal.snapshot();
        assertClose(edge, "price", snapshot.close());
        assertClose(edge, "ma_20", snapshot.sma20());
        assertClose(edge, "ma_50", snapshot.sma50());
        assertClose(edge, "rsi", snapshot.rsi14());
        assertClose(edge, "bb_lower", snapshot.bandLower());
        assertClose(edge, "bb_upper", snapshot.bandUpper());
        assertClose(edge, "atr", snapshot.atr14());
        assertThat(signal.verdict().points()).isEqualTo(Integer.parseInt(edge.get("points")));
        assertThat(signal.decision()).hasToString(edge.get("signal"));
        assertThat(signal.verdict().confidence()).isEqualTo(GoldenCsv.number(edge, "confidence"));
    }

    static List<Arguments> edges() {
        return GoldenCsv.rows("legacy-edges/expected.csv").stream()
                .filter(row -> !row.get("signal").isEmpty())
                .map(row -> Arguments.of(row.get("case"), row))
                .toList();
    }

    @Test
    void hasNoSignalOnFortyNineBarsAsInTheLegacyProgram() {
        Map<String, String> none = GoldenCsv.rows("legacy-edges/expected.csv").getFirst();
        assertThat(none).containsEntry("case", "49_bars_is_none").containsEntry("signal", "");
        assertThat(MODEL.evaluate(bars(none)).all()).isEmpty();
    }

    @Test
    void hasNoSignalBeforeBarFifty() {
        double[] close = new double[50];
        Arrays.setAll(close, i -> 100.0 + i);
        assertThat(MODEL.evaluate(GoldenCsv.flatBars(Arrays.copyOf(close, 49))).all())
                .isEmpty();
        assertThat(MODEL.evaluate(GoldenCsv.flatBars(close)).all()).hasSize(1);
        assertThat(MODEL.evaluate(GoldenCsv.flatBars()).latest()).isEmpty();
    }

    @Test
    void saysThatEqualAveragesAreNoTrend() {
        Verdict verdict = LegacyScoreModel.verdict(new Snapshot(100, 100, 100, 50, 90, 110, 1, Double.NaN));
        assertThat(verdict.reasons()).containsExactly(Reason.MA_EQUAL, Reason.RSI_NEUTRAL);
        assertThat(verdict.trend()).isEqualTo(Trend.NEUTRAL);
    }

    private static Snapshot snapshot(Map<String, String> row) {
        return new Snapshot(
                GoldenCsv.number(row, "price"),
                GoldenCsv.number(row, "ma20"),
                GoldenCsv.number(row, "ma50"),
                GoldenCsv.number(row, "rsi"),
                GoldenCsv.number(row, "bb_lower"),
                GoldenCsv.number(row, "bb_upper"),
                Double.NaN,
                Double.NaN);
    }

    private static void assertClose(Map<String, String> edge, String column, double actual) {
        double expected = GoldenCsv.number(edge, column);
        assertThat(actual).as(column).isCloseTo(expected, offset(1e-9 * expected));
    }

    private static BarSeries bars(Map<String, String> edge) {
        return GoldenCsv.bars(numbers(edge.get("high")), numbers(edge.get("low")), numbers(edge.get("close")));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static String line(Map<String, String> row) {
        return String.join(
                " ",
                row.get("Date"),
                row.get("close"),
                row.get("points"),
                row.get("signal"),
                row.get("confidence"),
                row.get("trend"),
                row.get("reason_codes"));
    }

    private static String line(Signal signal) {
        Verdict verdict = signal.verdict();
        return String.join(
                " ",
                signal.date().toString(),
                Double.toString(signal.snapshot().close()),
                Integer.toString(verdict.points()),
                verdict.decision().toString(),
                Double.toString(verdict.confidence()),
                verdict.trend().toString(),
                verdict.reasons().stream().map(Reason::toString).collect(Collectors.joining("|")));
    }
}
