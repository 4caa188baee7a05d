package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.market.BarColumns;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    /// The box is 120 × 32 with a margin of 2: the lowest close lies at 30, the highest at 2.
    @Test
    void linesRunFromMarginToMarginAndSkipGaps() {
        Sparkline spark = Sparkline.of(closes(10, 20, Double.NaN, 15), 2);
        assertThat(spark.points()).isEqualTo("2.0,30.0 60.0,2.0 118.0,16.0");
        assertThat(spark.label()).isEqualTo("last 3 closes, from 10.00 to 15.00, lowest 10.00, highest 20.00");
        assertThat(spark.direction()).isEqualTo("up");
    }

    @Test
    void onlyTheLast60ClosesAreDrawn() {
        double[] closes = new double[100];
        Arrays.setAll(closes, i -> 100 - i);
        Sparkline spark = Sparkline.of(closes(closes), 0);
        assertThat(spark.points().split(" ")).hasSize(60);
        assertThat(spark.label()).startsWith("last 60 closes, from 60 to 1,");
        assertThat(spark.direction()).isEqualTo("down");
    }

    @Test
    void equalClosesAreALevelLine() {
        Sparkline spark = Sparkline.of(closes(5, 5), 2);
        assertThat(spark.points()).isEqualTo("2.0,30.0 118.0,30.0");
        assertThat(spark.direction()).isEqualTo("flat");
    }

    @Test
    void oneCloseIsNoLine() {
        assertThat(Sparkline.of(closes(5), 2).points()).isEmpty();
        assertThat(Sparkline.of(SymbolChart.NONE, 2).points()).isEmpty();
    }

    private static SymbolChart closes(double... closes) {
        BarColumns bars = BarColumns.ofSize(closes.length);
        System.arraycopy(closes, 0, bars.close(), 0, closes.length);
        double[] line = new double[closes.length];
        return new SymbolChart(
                bars,
                new SymbolChart.PriceLines(line, line, line, line),
                line,
                new SymbolChart.MacdLines(line, line),
                line,
                List.of());
    }
}
