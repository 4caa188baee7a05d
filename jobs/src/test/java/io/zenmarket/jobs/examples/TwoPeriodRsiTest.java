package io.zenmarket.jobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.DecisionEvents;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.Ta4jStrategy;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoPeriodRsiTest {

    /// After 250 bars that rise by 1, the mean gain is 1 and the mean loss 0. A fall by 1 makes them 1/2 and 1/2, an
    /// RSI of 50; a fall by 8 then 1/4 and 17/4, an RSI of 5.6, with the close at 340, far above the mean of 200; a
    /// rise by 20 then 81/8 and 17/8, an RSI of 82.7.
    @Test
    void buysTheDipAndSellsTheRecovery() {
        double[] closes = IntStream.range(0, 253).mapToDouble(i -> 100 + i).toArray();
        closes[250] = 348;
        closes[251] = 340;
        closes[252] = 360;
        DecisionEvents decisions = new DecisionEvents();

        Ta4jStrategy.named(TwoPeriodRsi.class.getName()).decide(indicators(closes), decisions);

        assertThat(decisions.size()).isEqualTo(2);
        assertThat(decisions.bar(0)).isEqualTo(251);
        assertThat(decisions.decision(0)).isEqualTo(Decision.LONG);
        assertThat(decisions.bar(1)).isEqualTo(252);
        assertThat(decisions.decision(1)).isEqualTo(Decision.FLAT);
    }

    private static Indicators indicators(double... closes) {
        long[] times =
                IntStream.range(0, closes.length).mapToLong(i -> 86_400L * i).toArray();
        BarColumns bars = new BarColumns(times, closes, closes, closes, closes, closes);
        return Indicators.of(new BarSeries("T", Interval.ONE_DAY, bars));
    }
}
