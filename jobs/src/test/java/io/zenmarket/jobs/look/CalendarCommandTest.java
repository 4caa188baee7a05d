package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalendarCommandTest {

    @Test
    void printsSessionsHalfDaysAndClosesInBothZones() {
        Looked looked = Looked.at(new CalendarCommand(), "XNYS", "--from", "2024-11-27", "--to", "2024-12-02");

        assertThat(looked.code()).isZero();
        assertThat(looked.out()).isEqualTo("""
                date,weekday,half,open,close,open_utc,close_utc
                2024-11-27,WEDNESDAY,false,2024-11-27T09:30-05:00,2024-11-27T16:00-05:00,2024-11-27T14:30:00Z,2024-11-27T21:00:00Z
                2024-11-29,FRIDAY,true,2024-11-29T09:30-05:00,2024-11-29T13:00-05:00,2024-11-29T14:30:00Z,2024-11-29T18:00:00Z
                2024-12-02,MONDAY,false,2024-12-02T09:30-05:00,2024-12-02T16:00-05:00,2024-12-02T14:30:00Z,2024-12-02T21:00:00Z
                """);
    }

    @Test
    void printsHalfDaysOfAYearAsJson() {
        Looked looked =
                Looked.at(new CalendarCommand(), "XLON", "--from", "2024-01-01", "--half-days", "--format", "json");

        assertThat(looked.lines()).hasSize(4);
        assertThat(looked.out())
                .contains("{\"date\":\"2024-12-24\",\"weekday\":\"TUESDAY\",\"half\":\"true\","
                        + "\"open\":\"2024-12-24T08:00Z\",\"close\":\"2024-12-24T12:30Z\"")
                .contains("{\"date\":\"2024-12-31\"");
    }

    @Test
    void saysWhichMarketsAndYearsThereAre() {
        assertThat(Looked.at(new CalendarCommand(), "NYSE").err())
                .contains("trading calendar: expected XNYS, XLON, XETR, XTKS, FOREX, ALWAYS, XNAS, was NYSE");
        Looked early = Looked.at(new CalendarCommand(), "XNYS", "--from", "1985-01-01");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("calendar XNYS: date, expected 1990-01-01 to 2050-12-31, was 1985-01-01");
    }

    @Test
    void refusesADateAfterTheLast() {
        Looked looked = Looked.at(new CalendarCommand(), "XNYS", "--from", "2024-02-01", "--to", "2024-01-01");

        assertThat(looked.code()).isEqualTo(2);
        assertThat(looked.err()).contains("--from: expected a date up to --to 2024-01-01, was 2024-02-01");
    }
}
