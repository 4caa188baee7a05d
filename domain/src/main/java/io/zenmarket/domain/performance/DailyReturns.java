package io.zenmarket.domain.performance;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Returns of shorter bars compounded to one per day.
///
/// @param returns one per day that has bars
/// @param times midnight UTC of each day, in epoch seconds
public record DailyReturns(double[] returns, long[] times) {

    /// Compounds the bars of each UTC day.
    ///
    /// @param returns one per bar
    /// @param times of the bars, in epoch seconds, ascending
    public static DailyReturns of(double[] returns, long[] times) {
        ReturnSeries.requireTimes(returns, times);
        long[] days = LongStream.of(times)
                .map(time -> Math.floorDiv(time, 86_400L) * 86_400)
                .distinct()
                .toArray();
        double[] wealth = new double[days.length];
        Arrays.fill(wealth, 1);
        int day = -1;
        for (int i = 0; i < returns.length; i++) {
            day += day < 0 || times[i] >= days[day] + 86_400 ? 1 : 0;
            wealth[day] *= Double.isNaN(returns[i]) ? 1 : 1 + returns[i];
        }
        Arrays.setAll(wealth, i -> wealth[i] - 1);
        return new DailyReturns(wealth, days);
    }
}
