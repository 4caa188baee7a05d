package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentimentColumnTest {

    private static final double NONE = Double.NaN;
    private static final LocalDate FRIDAY = LocalDate.of(2020, 4, 17);

    @Test
    void aDailyBarHasTheSentimentOfItsOwnSession() {
        SentimentColumn column = SentimentColumn.of(
                daily(0, 3, 4),
                List.of(day(-1, 1, 0.1), day(0, 1, 0.2), day(3, 2, 0.3), day(4, 0, 0.25), day(5, 9, 0.9)));
        assertThat(column.values()).containsExactly(0.2, 0.3, 0.25);
        assertThat(column.days()).containsExactly(1, 2, 3);
    }

    @Test
    void anHourHasTheSentimentOfTheDayBefore() {
        long midnight = FRIDAY.toEpochDay() * 86_400;
        BarSeries hours = series(Interval.ONE_HOUR, midnight + 50_400, midnight + 54_000, midnight + 86_400);
        assertThat(SentimentColumn.of(hours, List.of(day(-1, 1, 0.1), day(0, 1, 0.2)))
                        .values())
                .containsExactly(0.1, 0.1, 0.2);
    }

    @Test
    void isThereAsLongAsTheLastStoryIsLessThanAWeekOld() {
        SentimentColumn column = SentimentColumn.of(
                daily(-1, 0, 3, 6, 7, 10, 11),
                List.of(day(0, 1, 0.5), day(3, 0, 0.5), day(6, 0, 0.5), day(7, 0, 0.5), day(10, 1, -0.1)));
        assertThat(column.values()).containsExactly(NONE, 0.5, 0.5, 0.5, NONE, -0.1, -0.1);
        assertThat(column.days()).containsExactly(-1, 0, 1, 2, -1, 4, 4);
    }

    @Test
    void takesTheLastDayThatIsKnownWhereABarHasNone() {
        assertThat(SentimentColumn.of(daily(0, 1, 4), List.of(day(0, 1, 0.5), day(1, 1, NONE), day(3, 1, 0.7)))
                        .values())
                .containsExactly(0.5, 0.5, 0.7);
        assertThat(SentimentColumn.of(daily(0, 1), List.of()).values()).containsExactly(NONE, NONE);
    }

    @Test
    void cuttingOrChangingTheFutureChangesNoPastBar() {
        Random random = new Random(1);
        List<SentimentDay> days = new ArrayList<>();
        int[] bars = new int[300];
        for (int i = 0, date = 0; i < bars.length; i++) {
            date += 1 + random.nextInt(4);
            bars[i] = date;
            days.add(day(date, random.nextInt(4) / 3, random.nextInt(5) == 0 ? NONE : random.nextDouble(-1, 1)));
        }
        double[] whole = SentimentColumn.of(daily(bars), days).values();
        assertThat(whole).contains(NONE);
        assertThat(Arrays.stream(whole).distinct().count()).isGreaterThan(50);
        for (int cut = 1; cut < bars.length; cut += 7) {
            List<SentimentDay> other = new ArrayList<>(days.subList(0, cut));
            days.subList(cut, days.size()).forEach(day -> other.add(new SentimentDay(day.date(), 5, -1)));
            assertThat(Arrays.copyOf(
                            SentimentColumn.of(daily(bars), days.subList(0, cut))
                                    .values(),
                            cut))
                    .isEqualTo(Arrays.copyOf(whole, cut));
            assertThat(Arrays.copyOf(SentimentColumn.of(daily(bars), other).values(), cut))
                    .isEqualTo(Arrays.copyOf(whole, cut));
        }
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThatThrownBy(() -> SentimentColumn.of(daily(0), List.of(day(1, 0, 0), day(1, 0, 0))))
                .hasMessage("T: sentiment, expected dates in ascending order, was 2020-04-18 after 2020-04-18");
        assertThatThrownBy(() -> day(0, -1, 0)).hasMessageEndingWith("was -1 and 0.0");
        assertThatThrownBy(() -> day(0, 1, 1.1)).hasMessageStartingWith("sentiment of 2020-04-17: expected 0 or more");
    }

    private static SentimentDay day(int daysAfterFriday, int items, double value) {
        return new SentimentDay(FRIDAY.plusDays(daysAfterFriday), items, value);
    }

    private static BarSeries daily(int... daysAfterFriday) {
        return series(
                Interval.ONE_DAY,
                Arrays.stream(daysAfterFriday)
                        .mapToLong(days -> FRIDAY.plusDays(days).toEpochDay() * 86_400)
                        .toArray());
    }

    private static BarSeries series(Interval interval, long... time) {
        BarColumns bars = BarColumns.ofSize(time.length);
        System.arraycopy(time, 0, bars.time(), 0, time.length);
        return new BarSeries("T", interval, bars);
    }
}
