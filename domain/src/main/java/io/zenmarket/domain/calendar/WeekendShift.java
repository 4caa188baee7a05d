package io.zenmarket.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Where a day goes that falls on a weekend.
enum WeekendShift {
    /// Nowhere: it is lost.
    NONE(0, 0),
    /// A Saturday's to Friday, a Sunday's to Monday.
    NEAREST(-1, 1),
    /// A Sunday's to Monday; a Saturday's is lost.
    SUNDAY_TO_MONDAY(0, 1),
    /// To Monday.
    TO_MONDAY(2, 1),
    /// Two days on, which makes room for two days in a row: Christmas and Boxing Day.
    BY_TWO_DAYS(2, 2),
    /// Back to Friday.
    TO_FRIDAY(-1, -2);

    private final int fromSaturday;
    private final int fromSunday;

    WeekendShift(int fromSaturday, int fromSunday) {
        this.fromSaturday = fromSaturday;
        this.fromSunday = fromSunday;
    }

    LocalDate apply(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return switch (day) {
            case SATURDAY -> date.plusDays(fromSaturday);
            case SUNDAY -> date.plusDays(fromSunday);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }
}
