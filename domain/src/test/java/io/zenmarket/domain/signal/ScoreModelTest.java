package io.zenmarket.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreModelTest {

    private static final ScoreModel MODEL = new ScoreModel(0);

    @Test
    void followsItsTableOnTheSp500() {
        List<Map<String, String>> expected = GoldenCsv.rows("score-spx/expected.csv");
        List<Signal> actual = MODEL.evaluate(GoldenCsv.spx()).all();
        assertThat(actual.stream().map(ScoreModelTest::line))
                .hasSize(5_051)
                .containsExactlyElementsOf(
                        expected.stream().map(ScoreModelTest::line).toList());
        for (int i = 0; i < actual.size(); i++) {
            Snapshot snapshot = actual.get(i).snapshot();
            assertClose(expected.get(i), "rsi14", snapshot.rsi14(), 1e-9);
            assertClose(expected.get(i), "atr14", snapshot.atr14(), 1e-9);
            assertClose(expected.get(i), "bb_lower", snapshot.bandLower(), 1e-8);
            assertClose(expected.get(i), "bb_upper", snapshot.bandUpper(), 1e-8);
        }
    }

    /// Worked by hand from the table in the Javadoc. First column: close, SMA(20), SMA(50), RSI; the bands are
    /// 90 and 110.
    @ParameterizedTest
    @CsvSource({
        "105 101 100 50, BUY 3 0.5 UP, GOLDEN_CROSS",
        "105 101 100 50, HOLD 2 0.3333333333333333 UP_CAUTION,",
        "100 101 100 50, BUY 3 0.5 UP,",
        "100 101 100 29, BUY 4 0.6 UP,",
        "100 101 100 19, BUY 6 0.8 UP,",
        "89 101 100 19, BUY 7 0.9 UP,",
        "89 101 100 19, BUY 8 1.0 UP, GOLDEN_CROSS",
        "105 101 100 71, HOLD 1 0.16666666666666666 UP_CAUTION,",
        "111 101 100 81, HOLD -2 0.3333333333333333 UP_CAUTION,",
        "100 100 100 50, HOLD 0 0.0 NEUTRAL,",
        "100 100 100 NaN, HOLD 0 0.0 NEUTRAL,",
        "100 99 100 50, SELL -3 0.5 DOWN,",
        "100 99 100 71, SELL -4 0.6 DOWN,",
        "111 99 100 71, SELL -5 0.7 DOWN,",
        "111 99 100 81, SELL -8 1.0 DOWN, DEATH_CROSS",
    })
    void addsUpStatesAndEvent(String values, String expected, Reason event) {
        Verdict verdict = MODEL.verdict(snapshot(values), Optional.ofNullable(event));
        assertThat(verdict.decision() + " " + verdict.points() + " " + verdict.confidence() + " " + verdict.trend())
                .isEqualTo(expected);
        assertThat(verdict.reasons().contains(Reason.GOLDEN_CROSS)).isEqualTo(event == Reason.GOLDEN_CROSS);
    }

    /// As above; the fifth number is the sentiment.
    @ParameterizedTest
    @CsvSource({
        "105 101 100 50 0.21, BUY 3 0.5 UP, SENTIMENT_POSITIVE",
        "105 101 100 50 0.2, HOLD 2 0.3333333333333333 UP_CAUTION,",
        "100 101 100 50 -0.2, BUY 3 0.5 UP,",
        "100 101 100 50 -0.21, HOLD 2 0.3333333333333333 UP_CAUTION, SENTIMENT_NEGATIVE",
        "100 101 100 50 0, BUY 3 0.5 UP,",
        "100 100 100 50 1, HOLD 1 0.16666666666666666 NEUTRAL, SENTIMENT_POSITIVE",
        "100 99 100 50 -1, SELL -4 0.6 DOWN, SENTIMENT_NEGATIVE",
        "111 99 100 81 -0.5, SELL -8 1.0 DOWN, SENTIMENT_NEGATIVE",
        "89 99 100 19 0.5, BUY 3 0.5 DOWN_CAUTION, SENTIMENT_POSITIVE",
        "89 99 100 19 NaN, HOLD 2 0.3333333333333333 DOWN_CAUTION,",
    })
    void addsAPointForGoodOrBadNews(String values, String expected, Reason news) {
        Verdict verdict = MODEL.verdict(snapshot(values), Optional.empty());
        assertThat(verdict.decision() + " " + verdict.points() + " " + verdict.confidence() + " " + verdict.trend())
                .isEqualTo(expected);
        assertThat(verdict.reasons().stream()
                        .filter(reason -> reason.name().startsWith("SENTIMENT"))
                        .toList())
                .isEqualTo(Stream.ofNullable(news).toList());
    }

    @Test
    void isSureOfAllReasonsTogether() {
        Verdict verdict = MODEL.verdict(snapshot("89 101 100 19 1"), Optional.of(Reason.GOLDEN_CROSS));
        assertThat(verdict.points()).isEqualTo(9);
        assertThat(verdict.confidence()).isEqualTo(1);
    }

    @Test
    void turnsWeakSignalsIntoHoldBelowTheMinimumConfidence() {
        ScoreModel strict = new ScoreModel(0.6);
        Verdict weak = strict.verdict(snapshot("100 101 100 50"), Optional.empty());
        assertThat(weak.decision()).isEqualTo(Signal.Decision.HOLD);
        assertThat(weak.points()).isEqualTo(3);
        assertThat(weak.confidence()).isEqualTo(0.5);
        assertThat(weak.trend()).isEqualTo(Trend.UP_CAUTION);
        assertThat(weak.reasons())
                .containsExactly(
                        Reason.MA_BULL, Reason.RSI_NEUTRAL, Reason.PULLBACK_BUY, Reason.BELOW_MINIMUM_CONFIDENCE);
        assertThat(strict.verdict(snapshot("100 101 100 29"), Optional.empty()).decision())
                .isEqualTo(Signal.Decision.BUY);
        assertThat(strict.verdict(snapshot("105 101 100 50"), Optional.empty()).reasons())
                .doesNotContain(Reason.BELOW_MINIMUM_CONFIDENCE);
    }

    @Test
    void confidenceRisesWithThePointsAndSeparatesHoldFromBuy() {
        double[] confidence = new double[10];
        Arrays.setAll(confidence, ScoreModel::confidence);
        assertThat(confidence).isSorted();
        assertThat(Arrays.copyOf(confidence, 9)).doesNotHaveDuplicates();
        assertThat(confidence[2]).isLessThan(0.5);
        assertThat(confidence[3]).isEqualTo(0.5);
        assertThat(confidence[8]).isEqualTo(1);
        assertThat(confidence[9]).isEqualTo(1);
        for (int points = 1; points <= 9; points++) {
            assertThat(ScoreModel.confidence(-points)).isEqualTo(confidence[points]);
        }
    }

    private static void assertClose(Map<String, String> row, String column, double actual, double tolerance) {
        assertThat(actual).as(column).isCloseTo(GoldenCsv.number(row, column), offset(tolerance));
    }

    private static Snapshot snapshot(String values) {
        double[] value = Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double sentiment = value.length > 4 ? value[4] : Double.NaN;
        return new Snapshot(value[0], value[1], value[2], value[3], 90, 110, 1, sentiment);
    }

    private static String line(Map<String, String> row) {
        return String.join(
                " ",
                row.get("Date"),
                row.get("points"),
                row.get("signal"),
                Double.toString(GoldenCsv.number(row, "confidence")),
                row.get("reason_codes"));
    }

    private static String line(Signal signal) {
        Verdict verdict = signal.verdict();
        return String.join(
                " ",
                signal.date().toString(),
                Integer.toString(verdict.points()),
                verdict.decision().toString(),
                Double.toString(verdict.confidence()),
                verdict.reasons().stream().map(Reason::toString).collect(Collectors.joining("|")));
    }
}
