package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDatesTest {

    /// New York is five hours behind UTC in winter and four in summer; 17:00 there is 22:00 or 21:00 UTC.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "before the close of a winter Wednesday,     2026-01-28T21:59:59Z, 2026-01-27",
        "an hour after the close of a winter Wednesday, 2026-01-28T22:00:00Z, 2026-01-28",
        "before the close of a summer Wednesday,     2026-07-29T20:59:59Z, 2026-07-28",
        "an hour after the close of a summer Wednesday, 2026-07-29T21:00:00Z, 2026-07-29",
        "already Thursday in UTC,                    2026-01-29T03:00:00Z, 2026-01-28",
        "Saturday,                                   2026-01-31T12:00:00Z, 2026-01-30",
        "Sunday evening,                             2026-02-01T23:30:00Z, 2026-01-30",
        "Monday morning,                             2026-02-02T14:00:00Z, 2026-01-30",
        "Friday after the close,                     2026-01-30T22:00:00Z, 2026-01-30",
        "evening of Thanksgiving Day,                2026-11-27T01:00:00Z, 2026-11-25",
        "Tuesday morning after Memorial Day,         2026-05-26T14:00:00Z, 2026-05-22"
    })
    void isTheLastSessionThatHasClosed(String when, Instant now, LocalDate expected) {
        assertThat(BusinessDates.lastClosedSession(Clock.fixed(now, ZoneOffset.UTC)))
                .as(when)
                .isEqualTo(expected);
    }
}
