package io.zenmarket.domain.sentiment;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.util.Arrays;
import java.util.List;

/// Daily sentiment beside bars: per bar the one that is known at its close and still fresh.
///
/// A daily bar has the sentiment of its own session, which is made of the news before that session's cut-off.
/// A shorter bar has that of the day before: its own day's is not known before the close. Sentiment is fresh
/// while there was a story within the last [#FRESH_DAYS] days, the bar's own among them; old news say
/// nothing.
///
/// @param values per bar, −1 to 1; `NaN` where there is none
/// @param days per bar the index of the day the value is of; −1 where there is none
public record SentimentColumn(double[] values, int[] days) {

    /// A week: five sessions of an exchange, but for holidays.
    public static final int FRESH_DAYS = 7;

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NEVER = Integer.MIN_VALUE;

    /// Lays days beside bars.
    ///
    /// @param series its dates are the exchange's
    /// @param days ascending by date, each once; those after a bar's date change nothing for it
    public static SentimentColumn of(BarSeries series, List<SentimentDay> days) {
        requireAscending(series.symbol(), days);
        long[] time = series.bars().time();
        int lag = series.interval() == Interval.ONE_DAY ? 0 : 1;
        SentimentColumn column = none(time.length);
        int next = 0;
        int known = -1;
        long story = NEVER;
        for (int bar = 0; bar < time.length; bar++) {
            long date = Math.floorDiv(time[bar], SECONDS_PER_DAY) - lag;
            for (; next < days.size() && days.get(next).date().toEpochDay() <= date; next++) {
                SentimentDay day = days.get(next);
                story = day.items() > 0 ? day.date().toEpochDay() : story;
                known = Double.isNaN(day.value()) ? known : next;
            }
            if (known >= 0 && date - story < FRESH_DAYS) {
                column.values[bar] = days.get(known).value();
                column.days[bar] = known;
            }
        }
        return column;
    }

    /// No sentiment at all.
    public static SentimentColumn none(int bars) {
        SentimentColumn column = new SentimentColumn(new double[bars], new int[bars]);
        Arrays.fill(column.values, Double.NaN);
        Arrays.fill(column.days, -1);
        return column;
    }

    private static void requireAscending(String symbol, List<SentimentDay> days) {
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).date().isAfter(days.get(i - 1).date())) {
                throw new IllegalArgumentException(symbol + ": sentiment, expected dates in ascending order, was "
                        + days.get(i).date() + " after " + days.get(i - 1).date());
            }
        }
    }
}
