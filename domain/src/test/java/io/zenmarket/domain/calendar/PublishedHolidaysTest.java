package io.zenmarket.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Years outside the reference tables, against what the exchanges published: NYSE's three-year notices, the
/// bank holidays of gov.uk with the London exchange's half days, Xetra's trading calendars; of Tokyo in the
/// nineties the days of the law, worked by hand.
class PublishedHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "XNYS, 2023, 0102 0116 0220 0407 0529 0619 0704 0904 1123 1225",
        "XNYS, 2024, 0101 0115 0219 0329 0527 0619 0704 0902 1128 1225",
        "XNYS, 2025, 0101 0109 0120 0217 0418 0526 0619 0704 0901 1127 1225",
        "XNYS, 2026, 0101 0119 0216 0403 0525 0619 0703 0907 1126 1225",
        "XNYS, 2027, 0101 0118 0215 0326 0531 0618 0705 0906 1125 1224",
        "XLON, 2024, 0101 0329 0401 0506 0527 0826 1225 1226",
        "XLON, 2025, 0101 0418 0421 0505 0526 0825 1225 1226",
        "XLON, 2026, 0101 0403 0406 0504 0525 0831 1225 1228",
        "XETR, 2024, 0101 0329 0401 0501 1224 1225 1226 1231",
        "XETR, 2025, 0101 0418 0421 0501 1224 1225 1226 1231",
        "XETR, 2026, 0101 0403 0406 0501 1224 1225 1231",
        "XTKS, 1990, 0101 0102 0103 0115 0212 0321 0430 0503 0504 0924 1010 1112 1123 1224 1231",
        "XTKS, 1992, 0101 0102 0103 0115 0211 0320 0429 0504 0505 0915 0923 1103 1123 1223 1231",
        "XTKS, 1993, 0101 0115 0211 0429 0503 0504 0505 0609 0915 0923 1011 1103 1123 1223 1231",
        "XTKS, 1996, 0101 0102 0103 0115 0212 0320 0429 0503 0506 0916 0923 1010 1104 1223 1231",
        "XTKS, 2032, 0101 0102 0112 0211 0223 0429 0503 0504 0505 0719 0811 0920 0921 0922 1011 1103 1123 1231",
    })
    void weekdaysWithoutSession(String code, int year, String expected) {
        assertThat(monthDays(year, date -> isWeekday(date) && !calendar(code).isSession(date)))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "XNYS, 2023, 0703 1124",
        "XNYS, 2024, 0703 1129 1224",
        "XNYS, 2025, 0703 1128 1224",
        "XNYS, 2026, 1127 1224",
        "XLON, 2024, 1224 1231",
        "XLON, 2028, 1222 1229",
        "XETR, 2024, 1230",
        "XTKS, 2010, ''",
    })
    void halfDays(String code, int year, String expected) {
        assertThat(String.join(" ", monthDays(year, date -> isHalf(calendar(code), date))))
                .isEqualTo(expected);
    }

    private static TradingCalendar calendar(String code) {
        return TradingCalendars.of(code);
    }

    private static boolean isHalf(TradingCalendar calendar, LocalDate date) {
        return calendar.session(date).filter(Session::half).isPresent();
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private static List<String> monthDays(int year, Predicate<LocalDate> which) {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(which)
                .map(date -> String.format("%02d%02d", date.getMonthValue(), date.getDayOfMonth()))
                .toList();
    }
}
