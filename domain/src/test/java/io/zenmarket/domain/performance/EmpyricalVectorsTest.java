package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// All calls recorded from empyrical-reloaded 0.5.12, see the README beside the file.
class EmpyricalVectorsTest {

    private static final List<JsonNode> VECTORS = StreamSupport.stream(
                    Golden.json("empyrical-vectors/vectors.json").spliterator(), false)
            .toList();

    /// Our counterpart of each of empyrical's functions.
    private static final Map<String, Counterpart> COUNTERPARTS = Map.ofEntries(
            Map.entry("simple_returns", call -> Returns.ofPrices(call.series(0))),
            Map.entry("cum_returns", EmpyricalVectorsTest::cumulative),
            Map.entry("cum_returns_final", EmpyricalVectorsTest::totalReturn),
            Map.entry("annual_return", call -> one(AnnualReturn.of(call.series(0), call.periods()))),
            Map.entry("cagr", call -> one(AnnualReturn.of(call.series(0), call.periods()))),
            Map.entry("annual_volatility", call -> one(Volatility.of(call.series(0), call.periods()))),
            Map.entry("sharpe_ratio", call -> one(Sharpe.of(call.excess("risk_free"), 252))),
            Map.entry("sortino_ratio", call -> one(Sortino.of(call.excess("required_return"), 0, call.periods()))),
            Map.entry("downside_risk", call -> one(DownsideRisk.of(call.excess("required_return"), 0, call.periods()))),
            Map.entry("omega_ratio", EmpyricalVectorsTest::omega),
            Map.entry("max_drawdown", call -> one(MaxDrawdown.of(call.series(0)))),
            Map.entry("calmar_ratio", call -> one(Calmar.of(call.series(0), call.periods()))),
            Map.entry("stability_of_timeseries", call -> one(Stability.of(call.series(0)))),
            Map.entry("tail_ratio", call -> one(TailRatio.of(call.series(0)))),
            Map.entry("value_at_risk", call -> one(ValueAtRisk.historical(call.series(0), call.cutoff()))),
            Map.entry(
                    "conditional_value_at_risk",
                    call -> one(ConditionalValueAtRisk.historical(call.series(0), call.cutoff()))),
            Map.entry("excess_sharpe", call -> one(InformationRatio.of(call.series(0), call.benchmark()))),
            Map.entry("alpha", call -> one(Alpha.of(call.series(0), call.benchmark(), 0, 252))),
            Map.entry("beta", call -> one(Beta.of(call.series(0), call.benchmark()))),
            Map.entry("capture", call -> one(Capture.of(call.series(0), call.benchmark(), 252))),
            Map.entry("up_capture", call -> one(Capture.up(call.series(0), call.benchmark(), 252))),
            Map.entry("down_capture", call -> one(Capture.down(call.series(0), call.benchmark(), 252))),
            Map.entry("up_down_capture", call -> one(Capture.upDown(call.series(0), call.benchmark(), 252))),
            Map.entry("roll_sharpe_ratio", call -> call.fromFullWindow(Rolling.sharpe(call.series(0), 6, 252))),
            Map.entry("roll_max_drawdown", call -> call.fromFullWindow(Rolling.maxDrawdown(call.series(0), 6))));

    /// Recorded without their input (`"<class 'list'>"`), so that nothing can be computed.
    private static boolean lacksInput(JsonNode vector) {
        return vector.get("args").get(0).isString();
    }

    /// Divided by zero by empyrical: a curve without deviation, a Sortino ratio without shortfall. We say undefined.
    private static boolean infinite(JsonNode vector) {
        return vector.get("result").isString()
                && vector.get("result").asString().equals("inf");
    }

    /// An empty series beside a benchmark of nine bars: empyrical aligns them to nothing, we refuse.
    private static boolean unequalLengths(JsonNode vector) {
        JsonNode second = vector.get("args").get(1);
        return second != null
                && second.isObject()
                && second.get("values").size()
                        != vector.get("args").get(0).get("values").size();
    }

    @Test
    void everyFunctionHasACounterpart() {
        Set<String> recorded = new TreeSet<>();
        VECTORS.forEach(vector -> recorded.add(vector.get("fn").asString()));
        assertThat(recorded).isEqualTo(new TreeSet<>(COUNTERPARTS.keySet()));
    }

    @Test
    void allButSixOf387CallsAreChecked() {
        assertThat(VECTORS).hasSize(387);
        assertThat(names(EmpyricalVectorsTest::lacksInput)).isEqualTo(Map.of("value_at_risk", 6L));
    }

    @Test
    void thirteenCallsDeviate() {
        assertThat(names(EmpyricalVectorsTest::infinite)).isEqualTo(Map.of("sharpe_ratio", 3L, "sortino_ratio", 6L));
        assertThat(names(EmpyricalVectorsTest::unequalLengths)).isEqualTo(Map.of("alpha", 2L, "beta", 2L));
    }

    private static Map<String, Long> names(Predicate<JsonNode> which) {
        return VECTORS.stream()
                .filter(which)
                .collect(Collectors.groupingBy(vector -> vector.get("fn").asString(), Collectors.counting()));
    }

    @TestFactory
    Stream<DynamicTest> equalsEmpyrical() {
        return VECTORS.stream()
                .filter(vector -> !lacksInput(vector))
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("fn").asString() + " " + vector.get("args") + vector.get("kwargs"),
                        () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        Counterpart counterpart = COUNTERPARTS.get(vector.get("fn").asString());
        if (unequalLengths(vector)) {
            assertThatThrownBy(() -> counterpart.of(new Call(vector, 0)))
                    .hasMessage("benchmark: expected one return per return, 0, was 9");
            return;
        }
        JsonNode result = vector.get("result");
        double[] expected = result.isObject()
                ? numbers(result.get("values"))
                : one(infinite(vector) ? Double.NaN : Golden.number(result));
        for (int column = 0; column < columns(vector); column++) {
            assertClose(counterpart.of(new Call(vector, column)), everyOther(expected, column, columns(vector)));
        }
    }

    /// A table of eight rows and two columns was recorded as 16 numbers, row by row.
    private static int columns(JsonNode vector) {
        return vector.get("args").get(0).get("values").size() == 16 ? 2 : 1;
    }

    private static double[] everyOther(double[] values, int first, int step) {
        return IntStream.range(0, values.length / step)
                .mapToDouble(i -> values[first + i * step])
                .toArray();
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).isNaN();
            } else {
                assertThat(actual[i]).isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
            }
        }
    }

    private static double[] cumulative(Call call) {
        double start = call.number("starting_value");
        return start == 0 ? Returns.cumulative(call.series(0)) : Returns.equity(call.series(0), start);
    }

    private static double[] totalReturn(Call call) {
        double start = call.number("starting_value");
        double total = TotalReturn.of(call.series(0));
        return one(start == 0 ? total : start * (1 + total));
    }

    /// The required return is annual there and taken to the root; at −100 % or less it has none.
    private static double[] omega(Call call) {
        double required = call.number("required_return");
        return one(Omega.of(call.excess("risk_free"), Math.pow(1 + required, 1 / 252.0) - 1));
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static double[] numbers(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(Golden::number)
                .toArray();
    }

    private interface Counterpart {
        double[] of(Call call);
    }

    /// The arguments of one recorded call.
    private record Call(JsonNode vector, int column) {

        double[] series(int argument) {
            return everyOther(numbers(vector.get("args").get(argument).get("values")), column, columns(vector));
        }

        /// The second argument: a series, or one number for all bars.
        double[] benchmark() {
            JsonNode argument = vector.get("args").get(1);
            if (argument.isObject()) {
                return series(1);
            }
            double[] same = new double[series(0).length];
            Arrays.fill(same, argument.asDouble());
            return same;
        }

        /// The returns less what a keyword says, a series or one number.
        double[] excess(String keyword) {
            JsonNode value = vector.get("kwargs").get(keyword);
            return value.isObject()
                    ? Returns.excess(series(0), numbers(value.get("values")))
                    : Returns.excess(series(0), value.asDouble());
        }

        double number(String keyword) {
            return vector.get("kwargs").get(keyword).asDouble();
        }

        double cutoff() {
            JsonNode position = vector.get("args").get(1);
            return position == null ? number("cutoff") : position.asDouble();
        }

        double periods() {
            return switch (vector.get("kwargs").get("period").asString()) {
                case "daily" -> 252;
                case "weekly" -> 52;
                case "monthly" -> 12;
                case "yearly" -> 1;
                default -> throw new IllegalArgumentException(vector.toString());
            };
        }

        /// empyrical leaves out the bars before the window is full.
        double[] fromFullWindow(double[] values) {
            return Arrays.copyOfRange(values, Math.min(5, values.length), values.length);
        }
    }
}
