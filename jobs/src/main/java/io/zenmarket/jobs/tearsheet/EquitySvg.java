package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The equity curve as a picture of its own: light, with title and axes; the scale is logarithmic if the curve grows
/// more than fivefold.
final class EquitySvg {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 480;
    private static final int LEFT = 24;
    private static final int RIGHT = 90;
    private static final int TOP = 70;
    private static final int BOTTOM = 40;
    private static final int POINTS = 2_000;
    private static final String STRATEGY = "#2f66d8";
    private static final String BENCHMARK = "#8b93a7";

    private final Curves curves;
    private final int[] rows;
    private final Scale y;

    private EquitySvg(Curves curves) {
        this.curves = curves;
        this.rows = Thinning.rows(curves.equity(), POINTS);
        this.y = Scale.of(
                DoubleStream.concat(Arrays.stream(curves.equity()), Arrays.stream(curves.benchmark()))
                        .toArray(),
                HEIGHT - BOTTOM,
                TOP);
    }

    static String of(String title, Curves curves) {
        return new EquitySvg(curves).draw(title);
    }

    private String draw(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" font-family=\"system-ui, sans-serif\" font-size=\"12\" role=\"img\">\n"
                + "<title>" + escaped(title) + "</title>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + text(LEFT, 30, "#151922", "font-size=\"18\" font-weight=\"600\"", title)
                + legend()
                + grid()
                + line(curves.benchmark(), BENCHMARK, "1.2")
                + line(curves.equity(), STRATEGY, "1.8")
                + "</svg>\n";
    }

    private String legend() {
        String strategy = "<path d=\"M" + LEFT + " 48h18\" stroke=\"" + STRATEGY + "\" stroke-width=\"3\"/>\n"
                + text(LEFT + 24, 52, "#5a6473", "", "Strategy");
        String benchmark = "<path d=\"M" + (LEFT + 96) + " 48h18\" stroke=\"" + BENCHMARK + "\" stroke-width=\"3\"/>\n"
                + text(LEFT + 120, 52, "#5a6473", "", "Benchmark");
        String scale = text(WIDTH - RIGHT, 52, "#5a6473", "text-anchor=\"end\"", y.log() ? "logarithmic" : "");
        return strategy + (curves.benchmark().length > 0 ? benchmark : "") + scale;
    }

    private String grid() {
        StringBuilder grid = new StringBuilder();
        for (double tick : y.ticks()) {
            String at = coordinate(y.at(tick));
            grid.append("<path d=\"M" + LEFT + " " + at + "H" + (WIDTH - RIGHT) + "\" stroke=\"#e1e4ea\"/>\n");
            grid.append(text(WIDTH - RIGHT + 8, y.at(tick) + 4, "#5a6473", "", Figures.number(tick, y.decimals())));
        }
        for (int row : YearStarts.of(curves.time())) {
            String at = coordinate(x(row));
            grid.append("<path d=\"M" + at + " " + TOP + "V" + (HEIGHT - BOTTOM) + "\" stroke=\"#eef0f3\"/>\n");
            String year = Texts.time(curves.time()[row]).substring(0, 4);
            grid.append(text(x(row), HEIGHT - BOTTOM + 18, "#5a6473", "text-anchor=\"middle\"", year));
        }
        return grid.toString();
    }

    private String line(double[] values, String colour, String width) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int row : values.length == 0 ? new int[0] : rows) {
            double at = y.at(values[row]);
            boolean defined = Double.isFinite(at);
            if (defined) {
                path.append(pen ? 'L' : 'M')
                        .append(coordinate(x(row)))
                        .append(' ')
                        .append(coordinate(at));
            }
            pen = defined;
        }
        return path.isEmpty()
                ? ""
                : "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width
                        + "\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n";
    }

    private double x(int row) {
        return LEFT + (WIDTH - RIGHT - LEFT) * (double) row / Math.max(1, curves.time().length - 1);
    }

    private static String text(double x, double y, String colour, String more, String text) {
        return "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" fill=\"" + colour + "\" " + more + ">"
                + escaped(text) + "</text>\n";
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// XML has no way to write most control characters.
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
