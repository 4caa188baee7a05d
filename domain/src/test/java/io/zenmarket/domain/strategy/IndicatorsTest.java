package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.indicator.Atr;
import io.zenmarket.domain.indicator.Macd;
import io.zenmarket.domain.indicator.Sma;
import io.zenmarket.domain.signal.GoldenCsv;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    private final Indicators indicators = Indicators.of(GoldenCsv.flatBars(1, 2, 3, 5), Map.of("mood", new double[4]));

    @Test
    void computesEachIndicatorOnceForAllThreads() {
        AtomicInteger computed = new AtomicInteger();
        long different = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> indicators.get(new Sma(2), bars -> {
                    computed.incrementAndGet();
                    return new Sma(2).values(bars.close());
                }))
                .distinct()
                .count();
        assertThat(different).isEqualTo(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void valuesAreThoseOfTheClosesOrBars() {
        assertThat(indicators.ofClose(new Sma(2), Sma::values)).containsExactly(Double.NaN, 1.5, 2.5, 4);
        assertThat(indicators.ofBars(new Atr(3), Atr::values)[3]).isEqualTo((1 + 1 + 2) / 3.0);
        assertThat(indicators.ofClose(new Sma(3), Sma::values)[3]).isEqualTo(10 / 3.0);
    }

    @Test
    void linesAreKeptTogether() {
        Macd macd = new Macd(1, 2, 1);
        Macd.Lines lines = indicators.ofClose(macd, Macd.Lines.class, Macd::values);
        assertThat(lines.macd()[1]).isEqualTo(0.5);
        assertThat(indicators.ofClose(macd, Macd.Lines.class, Macd::values)).isSameAs(lines);
    }

    @Test
    void columnThatIsNotThereHasNoValues() {
        assertThat(indicators.extra("mood")).containsOnly(0);
        assertThat(indicators.extra("sentiment")).hasSize(4).containsOnly(Double.NaN);
    }
}
