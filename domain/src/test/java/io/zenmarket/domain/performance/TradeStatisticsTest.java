package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TradeStatisticsTest {

    private static final long DAY = 86_400;

    /// Ten daily bars, equity 1,000 throughout.
    private static final long[] TIMES =
            LongStream.range(0, 10).map(day -> day * DAY).toArray();

    /// Profits 60, −20, 0, 30, −10 on 500 each; the first two overlap on bar 2.
    private static final List<TradeResult> TRADES = List.of(
            trade(60, 0, 3, -0.02, 0.15),
            trade(-20, 2, 4, -0.06, 0.01),
            trade(0, 4, 4, 0, 0),
            trade(30, 5, 6, -0.01, 0.08),
            trade(-10, 8, 9, -0.03, 0));

    private static TradeResult trade(double pnl, int entry, int exit, double mae, double mfe) {
        return new TradeResult(pnl, pnl / 500, 500, entry * DAY, exit * DAY, exit - entry, mae, mfe);
    }

    private static Map<String, Double> values(List<TradeResult> trades) {
        double[] equity = new double[10];
        java.util.Arrays.fill(equity, 1000);
        return TradeStatistics.of(new TradeSeries(trades, TIMES, equity, 20)).stream()
                .collect(Collectors.toMap(Statistic::name, Statistic::value));
    }

    @Test
    void profitsOfTheWorkedExample() {
        Map<String, Double> values = values(TRADES);
        assertThat(values.get("trades")).isEqualTo(5);
        assertThat(values.get("win_rate")).isEqualTo(0.4);
        assertThat(values.get("profit_factor")).isEqualTo(3);
        assertThat(values.get("expectancy")).isEqualTo(12);
        assertThat(values.get("payoff")).isEqualTo(3);
        // Half of the decided trades win three times what the others lose: 1/2 − 1/2 / 3.
        assertThat(values.get("kelly")).isCloseTo(1.0 / 3, within(1e-15));
        // Squares about 12: 48², 32², 12², 18², 22² = 4,280.
        assertThat(values.get("sqn")).isCloseTo(Math.sqrt(5) * 12 / Math.sqrt(4280 / 4.0), within(1e-12));
        assertThat(values.get("average_win")).isEqualTo(45);
        assertThat(values.get("average_loss")).isEqualTo(-15);
        assertThat(values.get("largest_win")).isEqualTo(60);
        assertThat(values.get("largest_loss")).isEqualTo(-20);
        assertThat(values.get("average_trade")).isCloseTo(0.024, within(1e-15));
        assertThat(values.get("best_trade")).isEqualTo(0.12);
        assertThat(values.get("worst_trade")).isEqualTo(-0.04);
    }

    @Test
    void timesOfTheWorkedExample() {
        Map<String, Double> values = values(TRADES);
        // Bars 0 to 3 (once, though two trades overlap), 5 and 8.
        assertThat(values.get("exposure")).isEqualTo(0.6);
        // 2,500 bought on 1,000 in half a year of 20 bars.
        assertThat(values.get("turnover")).isEqualTo(5);
        assertThat(values.get("average_holding")).isCloseTo(7 / 5.0, within(1e-15));
        assertThat(values.get("longest_holding")).isEqualTo(3);
        assertThat(values.get("average_bars_held")).isCloseTo(7 / 5.0, within(1e-15));
    }

    @Test
    void excursionsOfTheWorkedExample() {
        Map<String, Double> values = values(TRADES);
        assertThat(values.get("average_mae")).isCloseTo(-0.024, within(1e-15));
        assertThat(values.get("worst_mae")).isEqualTo(-0.06);
        assertThat(values.get("average_mfe")).isCloseTo(0.048, within(1e-15));
        assertThat(values.get("best_mfe")).isEqualTo(0.15);
        assertThat(values.get("edge_ratio")).isCloseTo(2, within(1e-12));
    }

    @Test
    void aTradeWithoutProfitEndsAStreakOfEitherKind() {
        double[] pnl = {1, 1, 0, 1, 1, 1, -1, 0, -1, -1};
        assertThat(Streaks.wins(pnl)).isEqualTo(3);
        assertThat(Streaks.losses(pnl)).isEqualTo(2);
    }

    @Test
    void withoutLossesTheFactorsAreUndefined() {
        Map<String, Double> values = values(List.of(trade(10, 0, 1, 0, 0.1), trade(10, 1, 2, 0, 0.1)));
        assertThat(values)
                .containsEntry("win_rate", 1.0)
                .containsEntry("profit_factor", Double.NaN)
                .containsEntry("payoff", Double.NaN)
                .containsEntry("kelly", Double.NaN)
                .containsEntry("sqn", Double.NaN)
                .containsEntry("average_loss", Double.NaN)
                .containsEntry("largest_loss", Double.NaN)
                .containsEntry("edge_ratio", Double.NaN);
    }

    @Test
    void withoutTradesOnlyCountsAreZero() {
        Map<String, Double> values = values(List.of());
        List.of("trades", "exposure", "turnover", "max_consecutive_wins", "max_consecutive_losses")
                .forEach(name -> assertThat(values.remove(name)).as(name).isZero());
        assertThat(values)
                .allSatisfy((name, value) -> assertThat(value).as(name).isNaN());
    }

    @Test
    void refusesAnExitBeforeTheEntry() {
        assertThatThrownBy(() -> trade(1, 3, 2, 0, 0))
                .hasMessage("trade: expected an exit not before the entry, was 259200 to 172800 and -1 bars");
    }
}
