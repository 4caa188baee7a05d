package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Trades and equity curves of other programs, and what those programs said of them.
class TradeGoldenTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-7);

    @ParameterizedTest
    @ValueSource(strings = {"10_52", "20_100", "50_196"})
    void tradesOfVectorbtHaveItsStatistics(String set) {
        JsonNode expected = Golden.json("spx-trades/stats_close_" + set + ".json");
        Map<String, Double> actual = statistics(vectorbt(set));
        assertThat(actual.get("trades")).isEqualTo(number(expected, "Total Closed Trades"));
        assertThat(actual.get("win_rate") * 100).isCloseTo(number(expected, "Win Rate [%]"), CLOSE);
        assertThat(actual.get("profit_factor")).isCloseTo(number(expected, "Profit Factor"), CLOSE);
        assertThat(actual.get("expectancy")).isCloseTo(number(expected, "Expectancy"), CLOSE);
        assertThat(actual.get("best_trade") * 100).isCloseTo(number(expected, "Best Trade [%]"), CLOSE);
        assertThat(actual.get("worst_trade") * 100).isCloseTo(number(expected, "Worst Trade [%]"), CLOSE);
        double[] returns = vectorbt(set).column(TradeResult::returnFraction);
        assertThat(AverageResult.win(returns) * 100).isCloseTo(number(expected, "Avg Winning Trade [%]"), CLOSE);
        assertThat(AverageResult.loss(returns) * 100).isCloseTo(number(expected, "Avg Losing Trade [%]"), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10_52", "20_100", "50_196"})
    void equityOfVectorbtHasItsStatistics(String set) {
        JsonNode expected = Golden.json("spx-trades/stats_close_" + set + ".json");
        TradeSeries run = vectorbt(set);
        double[] returns = Returns.ofEquity(run.equity(), 10_000);
        assertThat(TotalReturn.of(returns) * 100).isCloseTo(number(expected, "Total Return [%]"), CLOSE);
        assertThat(MaxDrawdown.of(returns) * -100).isCloseTo(number(expected, "Max Drawdown [%]"), CLOSE);
        assertThat(Sharpe.of(returns, 252)).isCloseTo(number(expected, "Sharpe Ratio"), CLOSE);
        assertThat(Sortino.of(returns, 0, 252)).isCloseTo(number(expected, "Sortino Ratio"), CLOSE);
        assertThat(Calmar.of(returns, 252)).isCloseTo(number(expected, "Calmar Ratio"), CLOSE);
        assertThat(Omega.of(returns, 0)).isCloseTo(number(expected, "Omega Ratio"), CLOSE);
        int longest = Drawdowns.of(returns, run.times()).episodes().stream()
                .mapToInt(DrawdownEpisode::bars)
                .max()
                .orElseThrow();
        // It counts bars, and from the first one below the peak.
        assertThat(longest - 1).isEqualTo((int) days(expected, "Max Drawdown Duration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma_long_only", "sma_sl_tp", "limit_dip_sl_tp"})
    void equityOfBacktestingPyHasItsDrawdowns(String run) {
        JsonNode expected = Golden.json("spx-drawdowns/stats.json").get(run).get("stats");
        String file = "spx-drawdowns/" + run + ".equity.csv.gz";
        double[] returns = Returns.ofEquity(Golden.column(file, 1), 100_000);
        Drawdowns drawdowns = Drawdowns.of(returns, Golden.dates(file, 0));
        assertThat(MaxDrawdown.of(returns) * 100).isCloseTo(number(expected, "Max. Drawdown [%]"), CLOSE);
        assertThat(drawdowns.averageDepth() * 100).isCloseTo(number(expected, "Avg. Drawdown [%]"), CLOSE);
        assertThat(drawdowns.longestDays()).isEqualTo(days(expected, "Max. Drawdown Duration"));
        // It rounds the mean up to whole days.
        assertThat(Math.ceil(drawdowns.averageDays())).isEqualTo(days(expected, "Avg. Drawdown Duration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma_long_only", "sma_sl_tp", "limit_dip_sl_tp", "sma_readme_finalize"})
    void tradesOfBacktestingPyHaveItsStatistics(String run) {
        JsonNode expected = Golden.json("spx-drawdowns/stats.json").get(run).get("stats");
        String file = "spx-drawdowns/" + run + ".trades.csv.gz";
        double[] pnl = Golden.column(file, 7);
        double[] returns = Golden.column(file, 9);
        long[] entry = Golden.dates(file, 10);
        long[] exit = Golden.dates(file, 11);
        double[] days = new double[entry.length];
        Arrays.setAll(days, i -> (exit[i] - entry[i]) / 86_400.0);
        Percentage rounded = Percentage.withPercentage(1e-6);
        assertThat(WinRate.of(pnl) * 100).isCloseTo(number(expected, "Win Rate [%]"), CLOSE);
        assertThat(Extremes.largest(returns) * 100).isCloseTo(number(expected, "Best Trade [%]"), rounded);
        assertThat(Extremes.smallest(returns) * 100).isCloseTo(number(expected, "Worst Trade [%]"), rounded);
        assertThat(ProfitFactor.of(returns)).isCloseTo(number(expected, "Profit Factor"), rounded);
        assertThat(AverageResult.of(returns) * 100).isCloseTo(number(expected, "Expectancy [%]"), rounded);
        assertThat(Sqn.of(pnl)).isCloseTo(number(expected, "SQN"), rounded);
        assertThat(Kelly.of(pnl)).isCloseTo(number(expected, "Kelly Criterion"), rounded);
        assertThat(Extremes.largest(days)).isEqualTo(days(expected, "Max. Trade Duration"));
        assertThat(Math.ceil(AverageResult.of(days))).isCloseTo(days(expected, "Avg. Trade Duration"), within(0.0));
    }

    private static TradeSeries vectorbt(String set) {
        String equity = "spx-trades/equity_close_" + set + ".csv.gz";
        List<TradeResult> trades = Golden.rows("spx-trades/trades_close_" + set + ".csv").stream()
                .map(row -> new TradeResult(
                        Double.parseDouble(row[9]),
                        Double.parseDouble(row[10]),
                        Double.parseDouble(row[2]) * Double.parseDouble(row[4]),
                        LocalDate.parse(row[3]).toEpochDay() * 86_400,
                        LocalDate.parse(row[6]).toEpochDay() * 86_400,
                        0,
                        0,
                        0))
                .toList();
        return new TradeSeries(trades, Golden.dates(equity, 0), Golden.column(equity, 1), 252);
    }

    private static Map<String, Double> statistics(TradeSeries series) {
        return TradeStatistics.of(series).stream().collect(Collectors.toMap(Statistic::name, Statistic::value));
    }

    private static double number(JsonNode stats, String name) {
        return stats.get(name).doubleValue();
    }

    /// Reads `2737 days 00:00:00`.
    private static double days(JsonNode stats, String name) {
        return Double.parseDouble(stats.get(name).asString().split(" ")[0]);
    }
}
