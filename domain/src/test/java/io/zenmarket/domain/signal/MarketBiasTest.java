package io.zenmarket.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarketBiasTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void leansLikeTheLegacyProgram(String signals, Map<String, String> expected) {
        MarketBias bias = MarketBias.of(signals(signals));
        assertThat(bias.direction()).hasToString(expected.get("bias"));
        assertThat(bias.score()).isCloseTo(GoldenCsv.number(expected, "score"), offset(1e-15));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void countsLikeTheLegacyProgram(String signals, Map<String, String> expected) {
        SignalSummary summary = SignalSummary.of(signals(signals));
        for (Signal.Decision decision : Signal.Decision.values()) {
            String column = decision.toString().toLowerCase(java.util.Locale.ROOT);
            assertThat(summary.count(decision)).isEqualTo((int) GoldenCsv.number(expected, column));
            assertThat(100 * summary.share(decision))
                    .isCloseTo(GoldenCsv.number(expected, column + "_pct"), offset(1e-12));
        }
        assertThat(summary.total()).isEqualTo(signals(signals).size());
        assertThat(summary.meanConfidence()).isCloseTo(GoldenCsv.number(expected, "avg_confidence"), offset(1e-15));
    }

    static List<Arguments> sets() {
        List<Map<String, String>> rows = GoldenCsv.rows("market-bias/expected.csv");
        assertThat(rows).hasSize(12);
        return rows.stream().map(row -> Arguments.of(row.get("signals"), row)).toList();
    }

    private static List<Signal> signals(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|")).map(MarketBiasTest::signal).toList();
    }

    private static Signal signal(String text) {
        String[] parts = text.split(" ");
        Verdict verdict = new Verdict(
                Signal.Decision.valueOf(parts[0]), 0, Double.parseDouble(parts[1]), Trend.NEUTRAL, List.of());
        return new Signal(
                "T",
                LocalDate.EPOCH,
                new ModelId("test", "1"),
                verdict,
                new Snapshot(100, 100, 100, 50, 90, 110, 1, Double.NaN));
    }
}
