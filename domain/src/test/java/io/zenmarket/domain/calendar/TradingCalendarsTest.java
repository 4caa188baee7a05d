package io.zenmarket.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarsTest {

    @Test
    void nasdaqKeepsTheDaysOfNewYork() {
        assertThat(TradingCalendars.of("XNAS")).isSameAs(TradingCalendars.of("XNYS"));
    }

    @Test
    void namesTheCalendarsThereAre() {
        assertThatThrownBy(() -> TradingCalendars.of("XPAR"))
                .hasMessage("trading calendar: expected XNYS, XLON, XETR, XTKS, FOREX, ALWAYS, XNAS, was XPAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "2051-01-01"})
    void refusesYearsWhoseRulesItDoesNotKnow(LocalDate date) {
        TradingCalendar calendar = TradingCalendars.of("XNYS");
        assertThat(calendar.covers(date)).isFalse();
        assertThatThrownBy(() -> calendar.session(date))
                .hasMessage("calendar XNYS: date, expected 1990-01-01 to 2050-12-31, was " + date
                        + "; ask for dates inside, or for FOREX or ALWAYS, which have no holidays");
    }

    @ParameterizedTest
    @CsvSource({
        // The clock of New York changes on 10 March and 3 November, that of London on 31 March and 27 October 2024.
        "XNYS, 2024-03-08, 2024-03-08T14:30:00Z, 2024-03-08T21:00:00Z",
        "XNYS, 2024-03-11, 2024-03-11T13:30:00Z, 2024-03-11T20:00:00Z",
        "XNYS, 2024-11-29, 2024-11-29T14:30:00Z, 2024-11-29T18:00:00Z",
        "XLON, 2024-03-28, 2024-03-28T08:00:00Z, 2024-03-28T16:30:00Z",
        "XLON, 2024-04-02, 2024-04-02T07:00:00Z, 2024-04-02T15:30:00Z",
        "XETR, 2024-12-30, 2024-12-30T08:00:00Z, 2024-12-30T13:00:00Z",
        "XTKS, 2024-11-01, 2024-11-01T00:00:00Z, 2024-11-01T06:00:00Z",
        "XTKS, 2024-11-05, 2024-11-05T00:00:00Z, 2024-11-05T06:30:00Z",
        // 17:00 in New York is 22:00 in winter and 21:00 in summer; the Monday after the change opens on the Sunday.
        "FOREX, 2024-03-08, 2024-03-07T22:00:00Z, 2024-03-08T22:00:00Z",
        "FOREX, 2024-03-11, 2024-03-10T21:00:00Z, 2024-03-11T21:00:00Z",
        "FOREX, 2024-12-25, 2024-12-24T22:00:00Z, 2024-12-25T22:00:00Z",
        "ALWAYS, 2024-02-29, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
        "ALWAYS, 1969-12-28, 1969-12-28T00:00:00Z, 1969-12-29T00:00:00Z",
    })
    void sessionsFollowTheClockOfTheirZone(String code, LocalDate date, Instant open, Instant close) {
        Session session = TradingCalendars.of(code).session(date).orElseThrow();
        assertThat(session.date()).isEqualTo(date);
        assertThat(session.open()).isEqualTo(open);
        assertThat(session.close()).isEqualTo(close);
    }

    @Test
    void currenciesRestFromFridayToSunday() {
        TradingCalendar forex = TradingCalendars.of("FOREX");
        assertThat(forex.isSession(LocalDate.of(2024, 3, 9))).isFalse();
        assertThat(forex.isSession(LocalDate.of(2024, 3, 10))).isFalse();
        assertThat(forex.sessionFrom(LocalDate.of(2024, 3, 9)).date()).isEqualTo(LocalDate.of(2024, 3, 11));
    }

    @ParameterizedTest
    @CsvSource({
        "XNYS, 2024-06-03T19:44:59Z, 2024-06-03",
        "XNYS, 2024-06-03T19:45:00Z, 2024-06-04",
        "XNYS, 2024-07-03T16:45:00Z, 2024-07-05",
        "XTKS, 2019-04-26T05:45:00Z, 2019-05-07",
        "XLON, 2022-09-16T15:15:00Z, 2022-09-20",
        "FOREX, 2024-06-07T20:44:59Z, 2024-06-07",
        "FOREX, 2024-06-07T20:45:00Z, 2024-06-10",
        "ALWAYS, 2024-06-08T23:44:59Z, 2024-06-08",
        "ALWAYS, 2024-06-08T23:45:00Z, 2024-06-09",
    })
    void newsGoToTheFirstSessionThatIsStillOpenLongEnough(String code, Instant available, LocalDate session) {
        assertThat(TradingCalendars.of(code)
                        .sessionCutOffAfter(available, Duration.ofMinutes(15))
                        .date())
                .isEqualTo(session);
    }

    @ParameterizedTest
    @CsvSource({"XNYS, 252", "XLON, 253", "XETR, 254", "XTKS, 245", "FOREX, 260", "ALWAYS, 365"})
    void aYearHasItsUsualSessions(String code, int expected) {
        TradingCalendar calendar = TradingCalendars.of(code);
        assertThat(calendar.sessionsPerYear()).isEqualTo(expected);
        long decade = LocalDate.of(2010, 1, 1)
                .datesUntil(LocalDate.of(2020, 1, 1))
                .filter(calendar::isSession)
                .count();
        assertThat(decade / 10.0).isBetween(expected - 1.0, expected + 1.0);
    }
}
