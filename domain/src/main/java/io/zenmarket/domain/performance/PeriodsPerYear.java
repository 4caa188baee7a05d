package io.zenmarket.domain.performance;

import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.market.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How many bars a year has, by which statistics are annualised.
///
/// It is the count of bars, so that a year of bars is a year: 252 sessions of 390 minutes have 252 × 390
/// one-minute bars, 252 × 78 of five, 252 × 26 of fifteen, and 252 × 7 of an hour (the seventh lasts half an
/// hour).
public enum PeriodsPerYear {
    /// Stock exchanges: 252 sessions of 6.5 hours.
    EXCHANGE(252, 390),
    /// Currencies: 260 weekdays of 24 hours.
    WEEKDAYS(260, 1440),
    /// Crypto-currencies: 365 days of 24 hours.
    ROUND_THE_CLOCK(365, 1440);

    private static final long DAY = 86_400;

    /// A regular session of every market.
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);

    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 13);

    private final int days;
    private final int minutesPerDay;

    PeriodsPerYear(int days, int minutesPerDay) {
        this.days = days;
        this.minutesPerDay = minutesPerDay;
    }

    public double of(Interval interval) {
        return of(interval.length().toSeconds());
    }

    private double of(long seconds) {
        return of(days, minutesPerDay * 60L, seconds);
    }

    private static double of(int days, long day, long length) {
        return (double) days * Math.ceilDiv(day, Math.min(length, day));
    }

    /// Judges from the times alone, for a file that does not say.
    ///
    /// By the median distance: 1, 4, 12 or 52 for years, quarters, months or weeks; below that by interval,
    /// round the clock if bars fall on weekends, else as an exchange. Fewer than two bars count as daily ones
    /// of an exchange.
    ///
    /// @param times in epoch seconds, ascending
    public static double infer(long[] times) {
        long gap = medianGap(times);
        if (gap >= 5 * DAY) {
            return gap >= 300 * DAY ? 1 : gap >= 80 * DAY ? 4 : gap >= 25 * DAY ? 12 : 52;
        }
        return (weekends(times) ? ROUND_THE_CLOCK : EXCHANGE).of(Math.max(1, gap));
    }

    /// Judges from the times and the calendar of the market: as [#infer(long[])], but bars of a day or less
    /// by the sessions a year of the calendar and the length of a regular one.
    ///
    /// Bars that do not keep to the calendar's week (some on weekends, and it has none there, or the other
    /// way round) are judged from the times alone.
    ///
    /// @param times in epoch seconds, ascending
    public static double infer(long[] times, TradingCalendar calendar) {
        long gap = medianGap(times);
        boolean sameWeek = weekends(times) == calendar.isSession(SATURDAY);
        if (gap >= 5 * DAY || !sameWeek) {
            return infer(times);
        }
        long day = calendar.session(MONDAY)
                .map(session ->
                        Duration.between(session.open(), session.close()).toSeconds())
                .orElse(DAY);
        return of(calendar.sessionsPerYear(), day, Math.max(1, gap));
    }

    private static long medianGap(long[] times) {
        long[] gaps = IntStream.range(1, times.length)
                .mapToLong(i -> times[i] - times[i - 1])
                .sorted()
                .toArray();
        return gaps.length == 0 ? DAY : gaps[gaps.length / 2];
    }

    /// More than a tenth of the bars on Saturdays and Sundays; a Sunday evening's opening is fewer.
    private static boolean weekends(long[] times) {
        // 1970-01-01 was a Thursday.
        long count = LongStream.of(times)
                .filter(time -> Math.floorMod(Math.floorDiv(time, DAY) + 3, 7) >= 5)
                .count();
        return count * 10 > times.length;
    }
}
