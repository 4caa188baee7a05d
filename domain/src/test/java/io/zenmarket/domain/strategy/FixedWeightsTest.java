package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedWeightsTest {

    private static Indicators at(String symbol, String... dates) {
        BarColumns bars = BarColumns.ofSize(dates.length);
        for (int i = 0; i < dates.length; i++) {
            bars.time()[i] = time(dates[i]);
        }
        return Indicators.of(new BarSeries(symbol, Interval.ONE_DAY, bars));
    }

    private static long time(String date) {
        return LocalDate.parse(date).toEpochDay() * 86_400;
    }

    @Test
    void areTakenAtTheFirstBarAndRestoredAtTheEndOfEveryPeriod() {
        FixedWeights fixed = new FixedWeights(Map.of("A", 0.6, "B", -0.1), Rebalance.Calendar.MONTHLY);

        TargetWeights weights = fixed.weights(List.of(
                at("A", "2024-01-30", "2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01"),
                at("B", "2024-01-30", "2024-02-01", "2024-03-01"),
                at("C", "2024-01-31")));

        assertThat(weights.symbols()).containsExactly("A", "B", "C");
        assertThat(weights.times()).containsExactly(time("2024-01-30"), time("2024-01-31"), time("2024-02-29"));
        assertThat(weights.weights()).isDeepEqualTo(new double[][] {{0.6, -0.1, 0}, {0.6, -0.1, 0}, {0.6, -0.1, 0}});
    }
}
