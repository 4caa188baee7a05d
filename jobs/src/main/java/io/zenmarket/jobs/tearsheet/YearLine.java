package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.util.Arrays;
import java.util.List;

/// A line of the monthly table.
///
/// @param year the year
/// @param months twelve cells
/// @param total of the year
/// @param benchmark of the year; empty without one
record YearLine(String year, List<Cell> months, Cell total, String benchmark) {

    /// A return as text, and the shade it stands on.
    ///
    /// @param css `g1` to `g5` for gains, `l1` to `l5` for losses, empty for none
    record Cell(String text, String css) {

        /// Upper limits of the shades 1 to 4, as a share of the full scale.
        private static final double[] STEPS = {0.1, 0.25, 0.5, 0.8};

        static Cell of(double fraction, double scale) {
            if (!Double.isFinite(fraction)) {
                return new Cell("", "");
            }
            String text = Figures.number(100 * fraction, 1);
            int shade = 1;
            for (double step : STEPS) {
                shade += Math.abs(fraction) > step * scale ? 1 : 0;
            }
            return new Cell(text, fraction == 0 ? "" : (fraction > 0 ? "g" : "l") + shade);
        }
    }

    private static final double MONTH_SCALE = 0.12;
    private static final double YEAR_SCALE = 0.4;

    static YearLine of(YearReturns year) {
        return new YearLine(
                Integer.toString(year.year()),
                Arrays.stream(year.months())
                        .mapToObj(month -> Cell.of(month, MONTH_SCALE))
                        .toList(),
                Cell.of(year.total(), YEAR_SCALE),
                Double.isNaN(year.benchmark()) ? "" : Figures.number(100 * year.benchmark(), 1));
    }
}
