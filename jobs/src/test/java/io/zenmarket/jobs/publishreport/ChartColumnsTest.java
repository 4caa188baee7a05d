package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.brief.SymbolSignal.Label;
import io.zenmarket.domain.market.BarColumns;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartColumnsTest {

    private static final double[] GAPS = {Double.NaN, 10.02, Double.NaN};

    /// 2 January 1970 is day 1; two decimals shown and two spare make a price of 10.5 the whole number 105000.
    @Test
    void columnsAreDifferencesOfWholeNumbers() {
        assertThat(ChartColumns.json(chart(List.of()), 2))
                .isEqualTo("{\"decimals\":2,\"scale\":4,\"day\":[1,1,3],\"open\":[105000,-5000,100],"
                        + "\"high\":[110000,0,0],\"low\":[99999,1,0],\"close\":[100000,null,200],"
                        + "\"volume\":[1000,null,-1000],\"sma20\":[null,100200,null],\"sma50\":[null,100200,null],"
                        + "\"upper\":[null,100200,null],\"lower\":[null,100200,null],\"rsi\":[null,1002,null],"
                        + "\"macd\":[null,100200,null],\"signal\":[null,100200,null],"
                        + "\"sentiment\":[500,null,-750],\"marks\":[]}");
    }

    @Test
    void marksNameTheirRowAndMarksWithoutABarAreLeftOut() {
        var marks = List.of(
                new SymbolChart.Mark(LocalDate.of(1970, 1, 3), Label.BUY),
                new SymbolChart.Mark(LocalDate.of(1970, 1, 4), Label.SELL),
                new SymbolChart.Mark(LocalDate.of(1970, 1, 6), Label.SELL));
        assertThat(ChartColumns.json(chart(marks), 2)).endsWith("\"marks\":[[1,\"BUY\"],[2,\"SELL\"]]}");
    }

    @Test
    void valuesTooLargeToBeExactAreGaps() {
        BarColumns bars = BarColumns.ofSize(1);
        bars.close()[0] = 1e300;
        double[] line = {Double.NEGATIVE_INFINITY};
        SymbolChart chart = new SymbolChart(
                bars,
                new SymbolChart.PriceLines(line, line, line, line),
                line,
                new SymbolChart.MacdLines(line, line),
                line,
                List.of());
        assertThat(ChartColumns.json(chart, 2)).contains("\"close\":[null]", "\"rsi\":[null]");
    }

    @Test
    void aSymbolWithoutNewsHasNoColumnOfSentiment() {
        BarColumns bars = BarColumns.ofSize(2);
        double[] none = {Double.NaN, Double.NaN};
        SymbolChart chart = new SymbolChart(
                bars,
                new SymbolChart.PriceLines(none, none, none, none),
                none,
                new SymbolChart.MacdLines(none, none),
                none,
                List.of());
        assertThat(ChartColumns.json(chart, 2)).contains("\"rsi\":[null,null]", "\"sentiment\":[]");
    }

    @Test
    void noBarsGiveEmptyColumns() {
        assertThat(ChartColumns.json(SymbolChart.NONE, 2))
                .contains("\"day\":[]", "\"signal\":[]", "\"sentiment\":[]", "\"marks\":[]");
    }

    private static SymbolChart chart(List<SymbolChart.Mark> marks) {
        BarColumns bars = new BarColumns(
                new long[] {86_400, 172_800, 432_000},
                new double[] {10.5, 10, 10.01},
                new double[] {11, 11, 11},
                new double[] {9.9999, 10, 10},
                new double[] {10, Double.NaN, 10.02},
                new double[] {1000, Double.NaN, 0});
        return new SymbolChart(
                bars,
                new SymbolChart.PriceLines(GAPS, GAPS, GAPS, GAPS),
                GAPS,
                new SymbolChart.MacdLines(GAPS, GAPS),
                new double[] {0.5, Double.NaN, -0.25},
                marks);
    }
}
