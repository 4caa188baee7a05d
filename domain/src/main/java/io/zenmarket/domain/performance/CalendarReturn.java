package io.zenmarket.domain.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// Compounded return of one calendar month or year.
///
/// @param year of the bars' times in UTC
/// @param month from 1 to 12, or 0 for the whole year
/// @param value the return, a fraction
public record CalendarReturn(int year, int month, double value) {

    /// One return per month that has bars, in order of time.
    ///
    /// @param times of the bars, in epoch seconds, ascending; a daily bar stands at midnight UTC of its
    ///     session
    public static List<CalendarReturn> monthly(double[] returns, long[] times) {
        return aggregate(returns, times, LocalDate::getMonthValue);
    }

    /// One return per year that has bars, in order of time.
    ///
    /// @param times of the bars, in epoch seconds, ascending; a daily bar stands at midnight UTC of its
    ///     session
    public static List<CalendarReturn> yearly(double[] returns, long[] times) {
        return aggregate(returns, times, date -> 0);
    }

    private static List<CalendarReturn> aggregate(double[] returns, long[] times, ToIntFunction<LocalDate> month) {
        ReturnSeries.requireTimes(returns, times);
        List<CalendarReturn> periods = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= times.length; i++) {
            LocalDate first = date(times[from]);
            if (i == times.length
                    || date(times[i]).getYear() != first.getYear()
                    || month.applyAsInt(date(times[i])) != month.applyAsInt(first)) {
                double value = TotalReturn.of(Arrays.copyOfRange(returns, from, i));
                periods.add(new CalendarReturn(first.getYear(), month.applyAsInt(first), value));
                from = i;
            }
        }
        return periods;
    }

    private static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, 86_400L));
    }
}
