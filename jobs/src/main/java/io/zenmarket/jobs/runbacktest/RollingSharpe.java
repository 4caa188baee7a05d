package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.DailyReturns;
import io.zenmarket.domain.performance.PeriodsPerYear;
import io.zenmarket.domain.performance.ReturnSeries;
import io.zenmarket.domain.performance.Rolling;
import io.zenmarket.jobs.tearsheet.RollingLine;
import java.util.Arrays;
import java.util.List;

/// The Sharpe ratio over the last half year and the last year. Bars shorter than a day are compounded to days first,
/// and share their day's value.
final class RollingSharpe {

    /// Crypto-currencies have 365 days.
    private static final double MOST_DAYS = 366;

    private static final int FEWEST = 2;

    private RollingSharpe() {}

    static List<RollingLine> of(ReturnSeries series) {
        double[] excess = series.excess();
        if (series.periodsPerYear() <= MOST_DAYS) {
            return lines(excess, series.periodsPerYear(), "bars");
        }
        DailyReturns daily = DailyReturns.of(excess, series.times());
        int[] day = Arrays.stream(series.times())
                .mapToInt(time -> day(daily.times(), time))
                .toArray();
        return lines(daily.returns(), PeriodsPerYear.infer(daily.times()), "days").stream()
                .map(line -> new RollingLine(
                        line.name(),
                        Arrays.stream(day).mapToDouble(i -> line.values()[i]).toArray()))
                .toList();
    }

    private static int day(long[] days, long time) {
        int found = Arrays.binarySearch(days, time);
        return found >= 0 ? found : -found - 2;
    }

    private static List<RollingLine> lines(double[] excess, double periods, String unit) {
        int year = (int) Math.max(2 * FEWEST, Math.round(periods));
        return List.of(line(excess, year / 2, periods, unit), line(excess, year, periods, unit));
    }

    private static RollingLine line(double[] excess, int window, double periods, String unit) {
        return new RollingLine(window + " " + unit, Rolling.sharpe(excess, window, periods));
    }
}
