package io.zenmarket.domain.strategy;

import java.time.LocalDate;

/// How often a portfolio's weights are decided: at the last bar of every period. That a bar was the last of
/// its period is known at the open of the next one, the first at which a decision can be filled; the last bar
/// of all is followed by none, so nothing is decided at it.
public sealed interface Rebalance {

    /// A number that is the same for all bars of a period and larger for later ones.
    ///
    /// @param time start of the bar in epoch seconds
    /// @param bar its index on the time line
    long period(long time, int bar);

    /// Periods of the calendar, in UTC.
    enum Calendar implements Rebalance {
        DAILY,
        /// From Monday on.
        WEEKLY,
        MONTHLY,
        QUARTERLY;

        private static final long SECONDS_PER_DAY = 86_400;

        @Override
        public long period(long time, int bar) {
            long day = Math.floorDiv(time, SECONDS_PER_DAY);
            return switch (this) {
                case DAILY -> day;
                // Day 0 was a Thursday.
                case WEEKLY -> Math.floorDiv(day + 3, 7L);
                case MONTHLY -> month(day);
                case QUARTERLY -> Math.floorDiv(month(day), 3L);
            };
        }

        private static long month(long day) {
            LocalDate date = LocalDate.ofEpochDay(day);
            return 12L * date.getYear() + date.getMonthValue() - 1;
        }
    }

    /// Periods of as many bars, counted from the first one of the time line.
    ///
    /// @param bars 1 or more
    record EveryBars(int bars) implements Rebalance {

        public EveryBars {
            if (bars < 1) {
                throw new IllegalArgumentException("rebalance: expected every 1 or more bars, was " + bars);
            }
        }

        @Override
        public long period(long time, int bar) {
            return bar / bars;
        }
    }
}
