package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Statistics of a moving-average strategy and of the S&P 500 itself by three libraries.
class SpxMetricsTest {

    private static final JsonNode EXPECTED = Golden.json("spx-metrics/metrics.json");
    private static final double[] SPX = Golden.column("spx-metrics/returns.csv.gz", 1);
    private static final double[] SMA = Golden.column("spx-metrics/returns.csv.gz", 2);

    private static final Map<String, Formula> EMPYRICAL = Map.ofEntries(
            Map.entry("annual_return", (r, b) -> AnnualReturn.of(r, 252)),
            Map.entry("cagr", (r, b) -> AnnualReturn.of(r, 252)),
            Map.entry("annual_volatility", (r, b) -> Volatility.of(r, 252)),
            Map.entry("sharpe_ratio", (r, b) -> Sharpe.of(r, 252)),
            Map.entry("sortino_ratio", (r, b) -> Sortino.of(r, 0, 252)),
            Map.entry("calmar_ratio", (r, b) -> Calmar.of(r, 252)),
            Map.entry("max_drawdown", (r, b) -> MaxDrawdown.of(r)),
            Map.entry("omega_ratio", (r, b) -> Omega.of(r, 0)),
            Map.entry("stability_of_timeseries", (r, b) -> Stability.of(r)),
            Map.entry("tail_ratio", (r, b) -> TailRatio.of(r)),
            Map.entry("value_at_risk", (r, b) -> ValueAtRisk.historical(r, 0.05)),
            Map.entry("conditional_value_at_risk", (r, b) -> ConditionalValueAtRisk.historical(r, 0.05)),
            Map.entry("value_at_risk_1pct", (r, b) -> ValueAtRisk.historical(r, 0.01)),
            Map.entry("cvar_1pct", (r, b) -> ConditionalValueAtRisk.historical(r, 0.01)),
            Map.entry("downside_risk", (r, b) -> DownsideRisk.of(r, 0, 252)),
            Map.entry("cum_returns_final", (r, b) -> TotalReturn.of(r)),
            Map.entry("sharpe_ratio_rf_1bp_daily", (r, b) -> Sharpe.of(Returns.excess(r, 1e-4), 252)),
            Map.entry("sortino_required_1bp", (r, b) -> Sortino.of(r, 1e-4, 252)),
            Map.entry("omega_rf_1bp", (r, b) -> Omega.of(r, 1e-4)),
            Map.entry("alpha", (r, b) -> Alpha.of(r, b, 0, 252)),
            Map.entry("beta", Beta::of),
            Map.entry("capture", (r, b) -> Capture.of(r, b, 252)),
            Map.entry("up_capture", (r, b) -> Capture.up(r, b, 252)),
            Map.entry("down_capture", (r, b) -> Capture.down(r, b, 252)),
            Map.entry("up_down_capture", (r, b) -> Capture.upDown(r, b, 252)),
            Map.entry("excess_sharpe", InformationRatio::of));

    private static final Map<String, Formula> QUANTSTATS = Map.ofEntries(
            Map.entry("comp", (r, b) -> TotalReturn.of(r)),
            Map.entry("cagr", (r, b) -> AnnualReturn.of(r, 252)),
            Map.entry("sharpe", (r, b) -> Sharpe.of(r, 252)),
            Map.entry("sortino", (r, b) -> Sortino.of(r, 0, 252)),
            Map.entry("calmar", (r, b) -> Calmar.of(r, 252)),
            Map.entry("omega", (r, b) -> Omega.of(r, 0)),
            Map.entry("max_drawdown", (r, b) -> MaxDrawdown.of(r)),
            Map.entry("volatility", (r, b) -> Volatility.of(r, 252)),
            Map.entry("value_at_risk", (r, b) -> ValueAtRisk.parametric(r, 0.05)),
            Map.entry("conditional_value_at_risk", (r, b) -> ConditionalValueAtRisk.parametric(r, 0.05)),
            Map.entry("ulcer_index", (r, b) -> UlcerIndex.of(r)),
            Map.entry("tail_ratio", (r, b) -> TailRatio.of(r)),
            Map.entry("payoff_ratio", (r, b) -> Payoff.of(r)),
            Map.entry("win_loss_ratio", (r, b) -> Payoff.of(r)),
            Map.entry("profit_factor", (r, b) -> ProfitFactor.of(r)),
            Map.entry("kelly_criterion", (r, b) -> Kelly.of(r)),
            Map.entry("skew", (r, b) -> Moments.of(r).skewness()),
            Map.entry("kurtosis", (r, b) -> Moments.of(r).kurtosis()),
            Map.entry("win_rate", (r, b) -> WinRate.ofNonZero(r)),
            Map.entry("avg_win", (r, b) -> AverageResult.win(r)),
            Map.entry("avg_loss", (r, b) -> AverageResult.loss(r)),
            Map.entry("best", (r, b) -> Extremes.largest(r)),
            Map.entry("worst", (r, b) -> Extremes.smallest(r)),
            Map.entry("expected_return", (r, b) -> AnnualReturn.of(r, 1)),
            Map.entry("geometric_mean", (r, b) -> AnnualReturn.of(r, 1)),
            Map.entry("r_squared", (r, b) -> Math.pow(Correlation.of(r, b), 2)),
            Map.entry("information_ratio", InformationRatio::of));

    private static final Map<String, Formula> VECTORBT = Map.ofEntries(
            Map.entry("total", (r, b) -> TotalReturn.of(r)),
            Map.entry("annualized", (r, b) -> AnnualReturn.of(r, 252)),
            Map.entry("annualized_volatility", (r, b) -> Volatility.of(r, 252)),
            Map.entry("sharpe_ratio", (r, b) -> Sharpe.of(r, 252)),
            Map.entry("sortino_ratio", (r, b) -> Sortino.of(r, 0, 252)),
            Map.entry("calmar_ratio", (r, b) -> Calmar.of(r, 252)),
            Map.entry("omega_ratio", (r, b) -> Omega.of(r, 0)),
            Map.entry("max_drawdown", (r, b) -> MaxDrawdown.of(r)),
            Map.entry("downside_risk", (r, b) -> DownsideRisk.of(r, 0, 252)),
            Map.entry("tail_ratio", (r, b) -> TailRatio.of(r)),
            Map.entry("value_at_risk", (r, b) -> ValueAtRisk.historical(r, 0.05)),
            Map.entry("cond_value_at_risk", (r, b) -> ConditionalValueAtRisk.historical(r, 0.05)),
            Map.entry("alpha", (r, b) -> Alpha.of(r, b, 0, 252)),
            Map.entry("beta", Beta::of),
            Map.entry("information_ratio", InformationRatio::of),
            Map.entry("capture", (r, b) -> Capture.of(r, b, 252)),
            Map.entry("up_capture", (r, b) -> Capture.up(r, b, 252)),
            Map.entry("down_capture", (r, b) -> Capture.down(r, b, 252)),
            Map.entry("skew", (r, b) -> Moments.of(r).skewness()),
            Map.entry("kurt", (r, b) -> Moments.of(r).kurtosis()));

    /// Reported by a library and not by us; the README beside the figures says why.
    private static final Map<String, Set<String>> WITHOUT_COUNTERPART = Map.of(
            "empyrical_reloaded_0.5.12", Set.of("batting_average", "beta_fragility_heuristic"),
            "quantstats_0.0.81",
                    Set.of(
                            "smart_sharpe",
                            "smart_sortino",
                            "adjusted_sortino",
                            "gain_to_pain_ratio",
                            "ulcer_performance_index",
                            "serenity_index",
                            "risk_of_ruin",
                            "profit_ratio",
                            "cpc_index",
                            "common_sense_ratio",
                            "outlier_win_ratio",
                            "outlier_loss_ratio",
                            "recovery_factor",
                            "avg_return",
                            "exposure",
                            "probabilistic_sharpe_ratio",
                            "probabilistic_sortino_ratio",
                            "autocorr_penalty",
                            "rar",
                            "greeks",
                            "treynor_ratio"),
            "vectorbt_0.28.5", Set.of());

    private static final Map<String, Map<String, Formula>> LIBRARIES = Map.of(
            "empyrical_reloaded_0.5.12", EMPYRICAL, "quantstats_0.0.81", QUANTSTATS, "vectorbt_0.28.5", VECTORBT);

    /// Of an index against itself, on which the libraries differ.
    private static final Set<String> DEGENERATE = Set.of("excess_sharpe", "information_ratio");

    @TestFactory
    Stream<DynamicTest> strategyAgainstTheIndex() {
        return compared("SMA_10_52_close_vs_SPX_buy_hold", SMA, Set.of());
    }

    @TestFactory
    Stream<DynamicTest> indexAgainstItself() {
        return compared("SPX_buy_hold_vs_itself", SPX, DEGENERATE);
    }

    private static Stream<DynamicTest> compared(String series, double[] returns, Set<String> left) {
        return LIBRARIES.entrySet().stream()
                .flatMap(library -> library.getValue().entrySet().stream()
                        .filter(formula -> !left.contains(formula.getKey()))
                        .map(formula -> DynamicTest.dynamicTest(library.getKey() + " " + formula.getKey(), () -> {
                            double expected = EXPECTED.get(series)
                                    .get(library.getKey())
                                    .get(formula.getKey())
                                    .doubleValue();
                            assertThat(formula.getValue().of(returns, SPX))
                                    .isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
                        })));
    }

    @Test
    void everyFigureIsComparedOrListed() {
        EXPECTED.get("SMA_10_52_close_vs_SPX_buy_hold").properties().stream()
                .filter(library -> library.getValue().isObject())
                .forEach(library -> assertThat(library.getValue().propertyNames())
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        LIBRARIES.get(library.getKey()).keySet().stream(),
                                        WITHOUT_COUNTERPART.get(library.getKey()).stream())
                                .toList()));
    }

    @Test
    void battingAverageEqualsEmpyrical() {
        JsonNode expected = EXPECTED.get("SMA_10_52_close_vs_SPX_buy_hold")
                .get("empyrical_reloaded_0.5.12")
                .get("batting_average");
        assertThat(BattingAverage.of(SMA, SPX))
                .isCloseTo(expected.get("batting average").doubleValue(), within(1e-12));
        assertThat(BattingAverage.up(SMA, SPX))
                .isCloseTo(expected.get("up market").doubleValue(), within(1e-12));
        assertThat(BattingAverage.down(SMA, SPX))
                .isCloseTo(expected.get("down market").doubleValue(), within(1e-12));
    }

    @Test
    void anIndexHasNoInformationRatioAgainstItself() {
        assertThat(InformationRatio.of(SPX, SPX)).isNaN();
        assertThat(TrackingError.of(SPX, SPX, 252)).isZero();
    }

    private interface Formula {
        double of(double[] returns, double[] benchmark);
    }
}
