package io.zenmarket.readerswriters.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);

    @ParameterizedTest
    @CsvSource({"2024-01-05,2024-01-05", "2024-01-06,2024-01-08", "2024-01-07,2024-01-08", "1969-12-28,1969-12-29"})
    void beginsOnTheFirstWeekday(LocalDate asked, LocalDate first) {
        assertThat(SessionCalendar.of(asked, Interval.ONE_DAY).first()).isEqualTo(first);
    }

    @Test
    void mondayFollowsFriday() {
        assertThat(SessionCalendar.sessionAfter(FRIDAY.toEpochDay()))
                .isEqualTo(FRIDAY.plusDays(3).toEpochDay());
        assertThat(SessionCalendar.sessionAfter(FRIDAY.minusDays(1).toEpochDay()))
                .isEqualTo(FRIDAY.toEpochDay());
    }

    @Test
    void countsTheWeekdaysUpToADate() {
        for (int start = 0; start < 7; start++) {
            SessionCalendar calendar = SessionCalendar.of(FRIDAY.plusDays(start), Interval.ONE_DAY);
            for (int days = -2; days < 40; days++) {
                LocalDate last = calendar.first().plusDays(days);
                long weekdays = days < 0
                        ? 0
                        : calendar.first()
                                .datesUntil(last.plusDays(1))
                                .filter(date -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                                        .contains(date.getDayOfWeek()))
                                .count();
                assertThat(calendar.sessionsUntil(last))
                        .as("%s to %s", calendar.first(), last)
                        .isEqualTo(weekdays);
            }
        }
    }

    /// 390 minutes: 6.5 hours are seven bars of an hour, the last one half.
    @ParameterizedTest
    @CsvSource({
        "1m,390,2024-01-05T20:59:00Z",
        "5m,78,2024-01-05T20:55:00Z",
        "15m,26,2024-01-05T20:45:00Z",
        "1h,7,2024-01-05T20:30:00Z",
        "1d,1,2024-01-05T00:00:00Z"
    })
    void dividesTheSessionIntoBars(String interval, int bars, Instant last) {
        SessionCalendar calendar = SessionCalendar.of(FRIDAY, Interval.parse(interval));

        assertThat(calendar.barsPerSession()).isEqualTo(bars);
        assertThat(Instant.ofEpochSecond(calendar.time(FRIDAY.toEpochDay(), bars - 1)))
                .isEqualTo(last);
    }
}
