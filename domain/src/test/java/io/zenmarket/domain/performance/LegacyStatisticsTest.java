package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The legacy program's statistics of 15 curves, and what a second computation puts in place of its defects.
class LegacyStatisticsTest {

    private static final JsonNode CASES = Golden.json("legacy/metrics.json");

    /// Percent there, fractions here; durations in bars whatever their name says.
    private static final Map<String, String> RENAMED = Map.of("max_drawdown_duration_days", "max_drawdown_duration");

    private static final Set<String> LEFT_OUT = Set.of("start_date", "end_date", "cagr_pct");

    /// Its curve starts 2 % below the capital; the second computation's duration does not see that.
    private static final String BELOW_CAPITAL = "first_bar_below_initial";

    static Stream<String> curves() {
        return CASES.propertyStream()
                .filter(curve -> curve.getValue().has("metrics"))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void equalsTheLegacyProgram(String name) {
        Map<String, Double> actual = legacy(name);
        CASES.get(name).get("metrics").properties().stream()
                .filter(metric -> !LEFT_OUT.contains(metric.getKey()))
                .forEach(metric -> {
                    boolean percent = metric.getKey().endsWith("_pct");
                    String ours = RENAMED.getOrDefault(
                            metric.getKey(), metric.getKey().replaceAll("_pct$", ""));
                    double value = actual.get("legacy_" + ours) * (percent ? 100 : 1);
                    assertClose(metric.getKey(), value, Golden.number(metric.getValue()));
                });
    }

    @ParameterizedTest
    @MethodSource("curves")
    void equalsTheCorrectedDefinitions(String name) {
        JsonNode expected = CASES.get(name).get("corrected");
        double[] equity = equity(name);
        long[] times = times(name);
        double rate = Returns.perPeriod(riskFree(name), 252);
        double[] withCapital = Returns.ofEquity(equity, 100_000);
        assertClose(
                "sortino",
                Sortino.of(Returns.ofPrices(equity), rate, 252),
                Golden.number(expected.get("sortino_full_sample_downside_deviation")));
        assertClose(
                "drawdown",
                MaxDrawdown.of(withCapital) * 100,
                Golden.number(expected.get("max_drawdown_from_initial_capital_pct")));
        double days = Drawdowns.of(withCapital, times).longestDays();
        double expectedDays = Golden.number(expected.get("max_drawdown_duration_calendar_days_peak_to_recovery"));
        assertThat(days).isEqualTo(name.equals(BELOW_CAPITAL) ? 7 : expectedDays);
    }

    @Test
    void aNegativeEquityHasNoAnnualReturnWhereTheLegacyProgramCrashed() {
        assertThat(CASES.get("negative_equity").has("raises")).isTrue();
        assertThat(legacy("negative_equity"))
                .containsEntry("legacy_annualized_return", Double.NaN)
                .containsEntry("legacy_final_equity", -5000.0);
    }

    private static Map<String, Double> legacy(String name) {
        double[] pnl = StreamSupport.stream(
                        CASES.get(name).get("params").get("trade_pnls").spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
        return LegacyStatistics.of(equity(name), times(name), 100_000, riskFree(name), pnl).stream()
                .collect(Collectors.toMap(Statistic::name, Statistic::value));
    }

    private static double[] equity(String name) {
        return Golden.column("legacy/" + name + ".csv.gz", 1);
    }

    private static long[] times(String name) {
        return Golden.dates("legacy/" + name + ".csv.gz", 0);
    }

    private static double riskFree(String name) {
        return CASES.get(name).get("params").get("risk_free_rate").doubleValue();
    }

    private static void assertClose(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }
}
