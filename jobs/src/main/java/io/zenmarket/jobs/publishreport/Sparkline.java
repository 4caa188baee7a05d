package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.jobs.page.Figures;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The last closes as one line of a small picture, and in words for those who do not see it.
///
/// @param points the corners in a box of [#WIDTH] × [#HEIGHT], as SVG wants them; empty with fewer than two closes
/// @param label what the picture shows
/// @param direction `up`, `down` or `flat`, from the first close to the last
record Sparkline(String points, String label, String direction) {

    static final int WIDTH = 120;
    static final int HEIGHT = 32;
    private static final int BARS = 60;
    private static final int MARGIN = 2;

    /// Of the last 60 defined closes.
    static Sparkline of(SymbolChart chart, int decimals) {
        double[] finite =
                Arrays.stream(chart.bars().close()).filter(Double::isFinite).toArray();
        double[] close = Arrays.copyOfRange(finite, Math.max(0, finite.length - BARS), finite.length);
        if (close.length < 2) {
            return new Sparkline("", "too few closes to draw", "flat");
        }
        double low = Arrays.stream(close).min().orElseThrow();
        double high = Arrays.stream(close).max().orElseThrow();
        String label = "last " + close.length
                + " closes, from " + Figures.number(close[0], decimals)
                + " to " + Figures.number(close[close.length - 1], decimals)
                + ", lowest " + Figures.number(low, decimals)
                + ", highest " + Figures.number(high, decimals);
        return new Sparkline(points(close, low, high), label, direction(close[0], close[close.length - 1]));
    }

    private static String direction(double first, double last) {
        if (first == last) {
            return "flat";
        }
        return first < last ? "up" : "down";
    }

    private static String points(double[] close, double low, double high) {
        double range = high > low ? high - low : 1;
        return IntStream.range(0, close.length)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        MARGIN + i * (double) (WIDTH - 2 * MARGIN) / (close.length - 1),
                        HEIGHT - MARGIN - (close[i] - low) / range * (HEIGHT - 2 * MARGIN)))
                .collect(Collectors.joining(" "));
    }
}
