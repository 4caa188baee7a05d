package io.zenmarket.domain.brief;

import io.zenmarket.domain.market.BarColumns;
import java.time.LocalDate;
import java.util.List;

/// What is drawn of one symbol. Element `i` of every line belongs to bar `i`; `NaN` is a gap. Arrays are
/// shared, not copied: treat them as read-only.
///
/// @param bars daily bars, ascending
/// @param price lines in the price pane
/// @param rsi relative strength index, 0 to 100
/// @param macd lines in the MACD pane
/// @param sentiment of the news known at the close, averaged over sessions, −1 to 1
/// @param marks past signals worth a marker, ascending in date; a date without a bar is not drawn
public record SymbolChart(
        BarColumns bars, PriceLines price, double[] rsi, MacdLines macd, double[] sentiment, List<Mark> marks) {

    /// Nothing to draw.
    public static final SymbolChart NONE = new SymbolChart(
            BarColumns.ofSize(0),
            new PriceLines(new double[0], new double[0], new double[0], new double[0]),
            new double[0],
            new MacdLines(new double[0], new double[0]),
            new double[0],
            List.of());

    /// Lines over the candles, in prices.
    ///
    /// @param sma20 mean of the last 20 closes
    /// @param sma50 mean of the last 50 closes
    /// @param bandUpper upper Bollinger band
    /// @param bandLower lower Bollinger band
    public record PriceLines(double[] sma20, double[] sma50, double[] bandUpper, double[] bandLower) {}

    /// Moving average convergence/divergence, in prices; the histogram is their difference.
    ///
    /// @param line fast minus slow average
    /// @param signal average of the line
    public record MacdLines(double[] line, double[] signal) {}

    /// A signal of the past.
    public record Mark(LocalDate date, SymbolSignal.Label label) {}

    public SymbolChart {
        requireRows("sma20", price.sma20, bars);
        requireRows("sma50", price.sma50, bars);
        requireRows("bandUpper", price.bandUpper, bars);
        requireRows("bandLower", price.bandLower, bars);
        requireRows("rsi", rsi, bars);
        requireRows("macd line", macd.line, bars);
        requireRows("macd signal", macd.signal, bars);
        requireRows("sentiment", sentiment, bars);
        marks = List.copyOf(marks);
    }

    public int size() {
        return bars.size();
    }

    private static void requireRows(String name, double[] line, BarColumns bars) {
        if (line.length != bars.size()) {
            throw new IllegalArgumentException(
                    "chart: " + name + ": expected one value per bar, " + bars.size() + ", was " + line.length);
        }
    }
}
