package io.zenmarket.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {

    /// Easter Sundays of the U.S. Naval Observatory's table; the earliest and the latest of the time covered
    /// among them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-04-15",
                "1991-03-31",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2035-03-25",
                "2038-04-25",
                "2049-04-18",
                "2050-04-10"
            })
    void findsEaster(LocalDate sunday) {
        assertThat(DayRule.easter(0).in(sunday.getYear())).containsExactly(sunday);
        assertThat(DayRule.easter(-2).in(sunday.getYear())).containsExactly(sunday.minusDays(2));
    }

    /// As announced by the National Astronomical Observatory of Japan.
    @ParameterizedTest
    @CsvSource({
        "1990, 21, 23",
        "1992, 20, 23",
        "2000, 20, 23",
        "2003, 21, 23",
        "2012, 20, 22",
        "2016, 20, 22",
        "2024, 20, 22",
        "2025, 20, 23",
        "2026, 20, 23",
        "2027, 21, 23"
    })
    void findsTheEquinoxesOfJapan(int year, int march, int september) {
        assertThat(Equinox.VERNAL.in(year)).containsExactly(LocalDate.of(year, 3, march));
        assertThat(Equinox.AUTUMNAL.in(year)).containsExactly(LocalDate.of(year, 9, september));
    }

    /// 25 December was a Saturday in 2021 and a Sunday in 2022.
    @ParameterizedTest
    @CsvSource({
        "NONE, 2021-12-25, 2022-12-25",
        "NEAREST, 2021-12-24, 2022-12-26",
        "SUNDAY_TO_MONDAY, 2021-12-25, 2022-12-26",
        "TO_MONDAY, 2021-12-27, 2022-12-26",
        "BY_TWO_DAYS, 2021-12-27, 2022-12-27",
        "TO_FRIDAY, 2021-12-24, 2022-12-23",
    })
    void movesDaysOffTheWeekend(WeekendShift shift, LocalDate fromSaturday, LocalDate fromSunday) {
        DayRule christmas = DayRule.on(Month.DECEMBER, 25, shift);
        assertThat(christmas.in(2021)).containsExactly(fromSaturday);
        assertThat(christmas.in(2022)).containsExactly(fromSunday);
        assertThat(christmas.in(2024)).containsExactly(LocalDate.of(2024, 12, 25));
    }

    @Test
    void countsWeekdaysFromEitherEnd() {
        assertThat(DayRule.nth(3, DayOfWeek.MONDAY, Month.JANUARY).in(2025)).containsExactly(LocalDate.of(2025, 1, 20));
        assertThat(DayRule.nth(-1, DayOfWeek.MONDAY, Month.MAY).in(2025)).containsExactly(LocalDate.of(2025, 5, 26));
        assertThat(DayRule.dayAfterNth(4, DayOfWeek.THURSDAY, Month.NOVEMBER).in(2024))
                .containsExactly(LocalDate.of(2024, 11, 29));
    }

    @Test
    void holdsInItsYearsOnly() {
        DayRule rule = DayRule.on(Month.JUNE, 1).from(2000).until(2010).except(2005);
        assertThat(List.of(1999, 2000, 2005, 2010, 2011))
                .filteredOn(year -> !rule.in(year).isEmpty())
                .containsExactly(2000, 2010);
    }
}
