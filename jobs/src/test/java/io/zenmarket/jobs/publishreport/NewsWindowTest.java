package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.calendar.TradingCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewsWindowTest {

    private static final TradingCalendar NEW_YORK = TradingCalendars.of("XNYS");
    private static final Duration MARGIN = Duration.ofMinutes(15);

    /// New York closes at 16:00, in April four hours behind UTC; the Monday's session before is Thursday, the
    /// 9th, because of Good Friday.
    @Test
    void reachesFromTheCutOffBeforeToTheDatesOwn() {
        NewsWindow monday =
                NewsWindow.of(NEW_YORK, MARGIN, LocalDate.of(2020, 4, 13), 1).orElseThrow();
        assertThat(monday)
                .isEqualTo(
                        new NewsWindow(Instant.parse("2020-04-09T19:45:00Z"), Instant.parse("2020-04-13T19:45:00Z")));
        assertThat(monday.contains(monday.from())).isTrue();
        assertThat(monday.contains(monday.from().minusSeconds(1))).isFalse();
        assertThat(monday.contains(monday.to().minusSeconds(1))).isTrue();
        assertThat(monday.contains(monday.to())).isFalse();
    }

    @Test
    void holdsTheStoriesThatBelongToTheSession() {
        LocalDate date = LocalDate.of(2020, 4, 13);
        NewsWindow window = NewsWindow.of(NEW_YORK, MARGIN, date, 1).orElseThrow();
        for (Instant at = window.from().minusSeconds(90_000);
                at.isBefore(window.to().plusSeconds(90_000)); ) {
            assertThat(window.contains(at))
                    .as("%s", at)
                    .isEqualTo(NEW_YORK.sessionCutOffAfter(at, MARGIN).date().equals(date));
            at = at.plusSeconds(900);
        }
    }

    @Test
    void countsSessionsNotDays() {
        assertThat(NewsWindow.of(NEW_YORK, MARGIN, LocalDate.of(2020, 4, 17), 6))
                .contains(new NewsWindow(Instant.parse("2020-04-08T19:45:00Z"), Instant.parse("2020-04-17T19:45:00Z")));
    }

    @Test
    void isEmptyWhenTheMarketIsClosed() {
        assertThat(NewsWindow.of(NEW_YORK, MARGIN, LocalDate.of(2020, 4, 10), 1))
                .isEmpty();
    }
}
