package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.jobs.page.PackedColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A symbol's chart as JSON for the page's script, in packed columns.
final class ChartColumns {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int RSI_DECIMALS = 2;
    private static final int SENTIMENT_DECIMALS = 3;

    /// More than is shown, so that a change worked out in the page is the change worked out here.
    private static final int SPARE_DECIMALS = 2;

    private ChartColumns() {}

    /// @param chart what to draw
    /// @param decimals of the symbol's prices
    static String json(SymbolChart chart, int decimals) {
        BarColumns bars = chart.bars();
        int scale = decimals + SPARE_DECIMALS;
        return "{\"decimals\":" + decimals + ",\"scale\":" + scale
                + column("day", days(bars), 0)
                + column("open", bars.open(), scale)
                + column("high", bars.high(), scale)
                + column("low", bars.low(), scale)
                + column("close", bars.close(), scale)
                + column("volume", bars.volume(), 0)
                + column("sma20", chart.price().sma20(), scale)
                + column("sma50", chart.price().sma50(), scale)
                + column("upper", chart.price().bandUpper(), scale)
                + column("lower", chart.price().bandLower(), scale)
                + column("rsi", chart.rsi(), RSI_DECIMALS)
                + column("macd", chart.macd().line(), scale)
                + column("signal", chart.macd().signal(), scale)
                + column("sentiment", some(chart.sentiment()), SENTIMENT_DECIMALS)
                + ",\"marks\":[" + marks(chart) + "]}";
    }

    private static double[] days(BarColumns bars) {
        return Arrays.stream(bars.time())
                .mapToDouble(seconds -> Math.floorDiv(seconds, SECONDS_PER_DAY))
                .toArray();
    }

    /// Nothing instead of gaps alone.
    private static double[] some(double... values) {
        return Arrays.stream(values).allMatch(Double::isNaN) ? new double[0] : values;
    }

    private static String column(String name, double[] values, int decimals) {
        return ",\"" + name + "\":" + PackedColumn.json(values, decimals);
    }

    private static String marks(SymbolChart chart) {
        return chart.marks().stream()
                .map(mark -> "[" + row(chart.bars().time(), mark.date()) + ",\"" + mark.label() + "\"]")
                .filter(mark -> !mark.startsWith("[-"))
                .collect(Collectors.joining(","));
    }

    private static int row(long[] time, LocalDate date) {
        int row = Arrays.binarySearch(time, date.toEpochDay() * SECONDS_PER_DAY);
        return Math.max(row, -1);
    }
}
