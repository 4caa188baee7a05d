package io.zenmarket.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.market.BarColumns;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegacyGoldenTest {

    private static final JsonNode EDGES = JsonMapper.shared()
            .readTree(LegacyGoldenTest.class.getResourceAsStream("/golden/indicator/legacy-edges/expected.json"));

    static Stream<String> edges() {
        return EDGES.get("cases")
                .propertyStream()
                .filter(edge -> edge.getValue().get("result").isObject())
                .map(edge -> edge.getKey());
    }

    @Test
    void equalsTheLegacyProgramOnEveryBar() {
        SequencedMap<String, double[]> expected = GoldenSpx.columns("expected-legacy.csv.gz");
        expected.remove("close");
        SequencedMap<String, double[]> actual = IndicatorCatalogue.LEGACY.columns(GoldenSpx.bars());
        assertThat(actual.sequencedKeySet()).containsExactlyElementsOf(expected.sequencedKeySet());
        expected.forEach((name, column) -> ColumnAssert.assertClose(actual.get(name), column, 1e-9));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void lastBarOfEdgeCaseEqualsTheLegacySnapshot(String edge) {
        JsonNode data = EDGES.get("cases").get(edge);
        JsonNode expected = data.get("result");
        SequencedMap<String, double[]> columns = IndicatorCatalogue.LEGACY.columns(bars(data));
        double price = expected.get("current_price").asDouble();
        check(columns, "ma20", price, expected.get("ma_20"));
        check(columns, "ma50", price, expected.get("ma_50"));
        check(columns, "rsi14", 50, expected.get("rsi"));
        check(columns, "bb_upper", price * 1.02, expected.get("bb_upper"));
        check(columns, "bb_middle", price, expected.get("bb_middle"));
        check(columns, "bb_lower", price * 0.98, expected.get("bb_lower"));
        check(columns, "volume_avg10", 0, expected.get("volume_avg"));
        check(columns, "atr14", Double.NaN, expected.get("atr"));
    }

    @Test
    void firstValueOfTheLegacyRsiCountsTheMissingChangeAsNone() {
        JsonNode series = EDGES.get("series").get("rsi_first_values_period14");
        double[] actual = new LegacyRsi(14).values(numbers(series.get("close")));
        ColumnAssert.assertClose(actual, numbers(series.get("rsi")), 1e-9);
    }

    @Test
    void legacyRsiOfAConstantPriceIsUndefined() {
        double[] expected = numbers(EDGES.get("series").get("rsi_constant").get("rsi"));
        double[] close = new double[expected.length];
        java.util.Arrays.fill(close, 100);
        ColumnAssert.assertClose(new LegacyRsi(14).values(close), expected, 1e-9);
    }

    private static void check(SequencedMap<String, double[]> columns, String name, double fallback, JsonNode expected) {
        double[] column = columns.get(name);
        double last = column[column.length - 1];
        assertThat(Double.isNaN(last) ? fallback : last)
                .as(name)
                .isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    private static BarColumns bars(JsonNode data) {
        double[] close = numbers(data.get("close"));
        double[] volume = data.get("volume").isNull() ? new double[close.length] : numbers(data.get("volume"));
        return new BarColumns(
                new long[close.length], close, numbers(data.get("high")), numbers(data.get("low")), close, volume);
    }

    private static double[] numbers(JsonNode values) {
        return values.valueStream()
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble())
                .toArray();
    }
}
