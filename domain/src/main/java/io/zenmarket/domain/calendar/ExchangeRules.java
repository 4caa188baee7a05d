package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What makes an exchange's calendar; it opens from Monday to Friday.
///
/// @param code ISO 10383
/// @param zone of dates and hours
/// @param sessionsPerYear by which is annualised
/// @param hours ascending by date
/// @param holidays without session
/// @param earlyCloses of several for a day the first counts
record ExchangeRules(
        String code,
        ZoneId zone,
        int sessionsPerYear,
        List<Hours> hours,
        List<DayRule> holidays,
        List<EarlyClose> earlyCloses) {

    ExchangeRules {
        hours = List.copyOf(hours);
        holidays = List.copyOf(holidays);
        earlyCloses = List.copyOf(earlyCloses);
    }

    /// Regular hours on a date.
    Hours hoursOn(LocalDate date) {
        Hours valid = hours.getFirst();
        for (Hours next : hours) {
            valid = date.isBefore(next.since()) ? valid : next;
        }
        return valid;
    }
}
