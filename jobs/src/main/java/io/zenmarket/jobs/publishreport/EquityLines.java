package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.AccountBrief;
import io.zenmarket.jobs.page.Figures;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// An account's equity beside buying and holding as two lines of one picture, and in words.
///
/// @param equity corners in a box of [#WIDTH] × [#HEIGHT], as SVG wants them; empty with fewer than two
///     sessions
/// @param held the same of buying and holding
/// @param label what the picture shows
/// @param from first day
/// @param to last day
/// @param low lowest value
/// @param high highest value
record EquityLines(String equity, String held, String label, String from, String to, String low, String high) {

    static final int WIDTH = 960;
    static final int HEIGHT = 240;

    static EquityLines of(AccountBrief account) {
        AccountBrief.Curve curve = account.curve();
        int last = curve.day().length - 1;
        double low = all(curve).min().orElse(Double.NaN);
        double high = all(curve).max().orElse(Double.NaN);
        if (last < 1) {
            return new EquityLines("", "", "one session, too few to draw", "", "", "", "");
        }
        String from = day(curve.day()[0]);
        String to = day(curve.day()[last]);
        String label = "equity of " + account.name() + " from " + from + " to " + to + ": "
                + Figures.number(curve.equity()[0], 0) + " to " + Figures.number(curve.equity()[last], 0)
                + "; bought and held: " + Figures.number(curve.held()[last], 0);
        return new EquityLines(
                points(curve.day(), curve.equity(), low, high),
                points(curve.day(), curve.held(), low, high),
                label,
                from,
                to,
                Figures.number(low, 0),
                Figures.number(high, 0));
    }

    private static DoubleStream all(AccountBrief.Curve curve) {
        return DoubleStream.concat(Arrays.stream(curve.equity()), Arrays.stream(curve.held()));
    }

    private static String day(double day) {
        return LocalDate.ofEpochDay((long) day).toString();
    }

    private static String points(double[] day, double[] value, double low, double high) {
        double days = day[day.length - 1] - day[0];
        double range = high > low ? high - low : 1;
        return IntStream.range(0, day.length)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        (day[i] - day[0]) / days * WIDTH,
                        HEIGHT - (value[i] - low) / range * HEIGHT))
                .collect(Collectors.joining(" "));
    }
}
