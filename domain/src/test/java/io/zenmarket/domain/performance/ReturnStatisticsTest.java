package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnStatisticsTest {

    /// What has a value without any movement.
    private static final Set<String> DEFINED_WHEN_FLAT = Set.of(
            "total_return",
            "annual_return",
            "volatility",
            "max_drawdown",
            "max_drawdown_duration",
            "ulcer_index",
            "downside_risk",
            "value_at_risk",
            "conditional_value_at_risk",
            "value_at_risk_normal",
            "best_period",
            "worst_period",
            "periods");

    /// Daily closes 90, 99, 110, 88, 110 on a capital of 100: the first loss is one from the initial capital.
    private static final ReturnSeries WORKED =
            ReturnSeries.ofEquity(new double[] {90, 99, 110, 88, 110}, 100, days(0, 1, 4, 5, 12), 252);

    private static long[] days(long... days) {
        return LongStream.of(days).map(day -> day * 86_400).toArray();
    }

    private static Map<String, Double> values(ReturnSeries series) {
        return ReturnStatistics.of(series).stream().collect(Collectors.toMap(Statistic::name, Statistic::value));
    }

    @Test
    void drawdownsOfTheWorkedExample() {
        Map<String, Double> values = values(WORKED);
        assertThat(values.get("total_return")).isCloseTo(0.1, within(1e-15));
        assertThat(values.get("annual_return")).isCloseTo(Math.pow(1.1, 252 / 5.0) - 1, within(1e-9));
        assertThat(values.get("max_drawdown")).isCloseTo(-0.2, within(1e-15));
        // Days 0 to 4 below the capital, days 4 to 12 below 110.
        assertThat(values.get("max_drawdown_duration")).isEqualTo(8);
        assertThat(values.get("average_drawdown_duration")).isEqualTo(6);
        assertThat(values.get("average_drawdown")).isCloseTo(-0.15, within(1e-15));
        // Distances 0.1, 0.01, 0, 0.2, 0.
        assertThat(values.get("ulcer_index")).isCloseTo(Math.sqrt((0.01 + 0.0001 + 0.04) / 4), within(1e-15));
        assertThat(values.get("best_period")).isCloseTo(0.25, within(1e-15));
        assertThat(values.get("worst_period")).isCloseTo(-0.2, within(1e-15));
        assertThat(values.get("positive_periods")).isEqualTo(0.6);
        assertThat(values.get("periods")).isEqualTo(5);
    }

    @Test
    void worstDrawdownsComeWithTheirBars() {
        Drawdowns drawdowns = Drawdowns.of(WORKED.returns(), WORKED.times());
        assertThat(drawdowns.worst(5)).extracting(DrawdownEpisode::peak).containsExactly(2, -1);
        assertThat(drawdowns.worst(1)).extracting(DrawdownEpisode::trough).containsExactly(3);
        assertThat(drawdowns.worst(1)).extracting(DrawdownEpisode::end).containsExactly(4);
        assertThat(drawdowns.worst(1)).extracting(DrawdownEpisode::recovered).containsExactly(true);
    }

    @Test
    void aDrawdownThatIsNotOverLastsUntilTheEnd() {
        Drawdowns drawdowns = Drawdowns.of(new double[] {0.1, -0.5, 0.1}, days(0, 1, 9));
        assertThat(drawdowns.episodes()).hasSize(1).noneMatch(DrawdownEpisode::recovered);
        assertThat(drawdowns.longestDays()).isEqualTo(9);
    }

    /// Returns 2 %, −1 %, 3 %, 0 % with a rate of 1 % a period: excess 1, −2, 2, −1 %, mean 0, squares 10 e-4.
    @Test
    void ratiosCountFromTheRiskFreeRate() {
        Map<String, Double> values = values(ReturnSeries.of(new double[] {0.02, -0.01, 0.03, 0}, days(0, 1, 2, 3), 4)
                .withRiskFree(0.04));
        assertThat(values.get("sharpe")).isCloseTo(0, within(1e-12));
        assertThat(values.get("sortino")).isCloseTo(0, within(1e-12));
        assertThat(values.get("omega")).isCloseTo(1, within(1e-12));
        assertThat(values.get("downside_risk")).isCloseTo(Math.sqrt(5e-4 / 4) * 2, within(1e-12));
        assertThat(values.get("volatility")).isCloseTo(Math.sqrt(10e-4 / 3) * 2, within(1e-12));
    }

    /// Excess kurtosis would give 0.7525519699, as quantstats does.
    @Test
    void probabilisticSharpeTakesTheRawKurtosis() {
        double[] sma = Golden.column("spx-metrics/returns.csv.gz", 2);
        assertThat(ProbabilisticSharpe.of(sma, 0)).isCloseTo(0.752544585372197, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.0001, 1.01, 0.99, 3})
    void aFlatCurveIsUndefinedAndNeverHuge(double growth) {
        double[] equity = new double[300];
        Arrays.setAll(equity, i -> 1e5 * Math.pow(growth, i + 1));
        long[] times = LongStream.range(0, 300).map(day -> day * 86_400).toArray();
        ReturnStatistics.of(ReturnSeries.ofEquity(equity, 1e5, times, 252).withBenchmark(Returns.ofEquity(equity, 1e5)))
                .forEach(statistic -> {
                    if (Set.of("sharpe", "skew", "kurtosis", "beta", "alpha", "information_ratio", "treynor")
                            .contains(statistic.name())) {
                        assertThat(statistic.value()).as(statistic.name()).isNaN();
                    }
                    if (statistic.unit() == Unit.RATIO) {
                        assertThat(Math.abs(statistic.value()) > 1e6)
                                .as(statistic.name())
                                .isFalse();
                    }
                });
    }

    @Test
    void withoutMovementOnlyAFewHaveAValue() {
        values(ReturnSeries.of(new double[50], new long[50], 252)).forEach((name, value) -> {
            if (DEFINED_WHEN_FLAT.contains(name)) {
                assertThat(value).as(name).isFinite();
            } else {
                assertThat(value).as(name).isNaN();
            }
        });
    }

    @Test
    void withoutReturnsNothingHasAValueButTheirNumber() {
        values(ReturnSeries.of(new double[0], new long[0], 252)).forEach((name, value) -> {
            if (name.equals("periods")) {
                assertThat(value).isZero();
            } else {
                assertThat(value).as(name).isNaN();
            }
        });
    }

    @Test
    void aRuinLosesEverythingAYear() {
        double[] returns = Returns.ofEquity(new double[] {50, -10, -10}, 100);
        assertThat(returns).containsExactly(-0.5, -1.2, 0);
        assertThat(TotalReturn.of(returns)).isCloseTo(-1.1, within(1e-15));
        assertThat(AnnualReturn.of(returns, 252)).isEqualTo(-1);
        assertThat(Stability.of(returns)).isNaN();
        assertThat(Returns.ofEquity(new double[] {0, 0, 5}, 100)).containsExactly(-1, 0, Double.NaN);
    }

    @Test
    void namesAreUniqueSnakeCaseAndDescribed() {
        List<StatisticFormula<?>> all = Stream.<List<? extends StatisticFormula<?>>>of(
                        ReturnStatistics.CATALOGUE, ReturnStatistics.BENCHMARK_CATALOGUE, TradeStatistics.CATALOGUE)
                .<StatisticFormula<?>>flatMap(List::stream)
                .toList();
        assertThat(all)
                .extracting(StatisticFormula::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
        assertThat(all).extracting(StatisticFormula::description).allMatch(text -> text.matches("\\p{Lu}?[^.]*.*\\."));
    }

    @Test
    void figuresAgainstABenchmarkNeedOne() {
        assertThat(ReturnStatistics.of(WORKED)).hasSameSizeAs(ReturnStatistics.CATALOGUE);
        assertThat(ReturnStatistics.of(WORKED.withBenchmark(new double[] {0.1, 0, -0.1, 0.2, 0})))
                .extracting(Statistic::name)
                .endsWith("batting_average")
                .hasSize(ReturnStatistics.CATALOGUE.size() + ReturnStatistics.BENCHMARK_CATALOGUE.size());
    }

    /// Against 1, 2, 3, 4 %, returns 3, 5, 7, 9 % are 1 % + 2 × benchmark.
    @Test
    void figuresAgainstABenchmarkOfALine() {
        double[] benchmark = {0.01, 0.02, 0.03, 0.04};
        double[] returns = {0.03, 0.05, 0.07, 0.09};
        assertThat(Beta.of(returns, benchmark)).isCloseTo(2, within(1e-12));
        assertThat(Alpha.of(returns, benchmark, 0, 12)).isCloseTo(Math.pow(1.01, 12) - 1, within(1e-12));
        assertThat(Correlation.of(returns, benchmark)).isCloseTo(1, within(1e-12));
        // Active returns 2, 3, 4, 5 %: mean 3.5 %, squares 5 e-4.
        assertThat(InformationRatio.of(returns, benchmark)).isCloseTo(0.035 / Math.sqrt(5e-4 / 3), within(1e-12));
        assertThat(TrackingError.of(returns, benchmark, 12)).isCloseTo(Math.sqrt(5e-4 / 3 * 12), within(1e-12));
        double yearly = Math.pow(1.03 * 1.05 * 1.07 * 1.09, 3) - 1;
        assertThat(Treynor.of(returns, benchmark, 0.02, 12)).isCloseTo((yearly - 0.02) / 2, within(1e-12));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> ReturnSeries.of(new double[2], new long[3], 252))
                .hasMessage("returns: expected one time per return, 2, was 3");
        assertThatThrownBy(() -> ReturnSeries.of(new double[2], new long[2], 0))
                .hasMessage("periods per year: expected more than 0, was 0.0");
        assertThatThrownBy(() -> WORKED.withBenchmark(new double[3]))
                .hasMessage("benchmark: expected one return per return, 5, was 3");
        assertThatThrownBy(() -> WORKED.withRiskFree(-1)).hasMessageContaining("risk-free rate");
    }
}
