package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// When the night begins. Its business date is the date of that moment in UTC, so the two must be the
/// same all year.
///
/// @param time in the zone
/// @param zone such as `America/New_York`
/// @param days of the week, as cron has them
/// @param enabled whether it begins by itself
/// @param lateAfter how long after its beginning it has to be complete
/// @param incomplete what becomes of the complete partitions when others failed
public record NightInputs(
        LocalTime time, ZoneId zone, String days, boolean enabled, Duration lateAfter, Incomplete incomplete) {

    /// What becomes of the complete partitions when others failed.
    public enum Incomplete {
        /// They are published, the night goes on and ends as failed.
        PUBLISH,
        /// They wait for the others, the night ends.
        FAIL
    }

    private static final String DAY = "(MON|TUE|WED|THU|FRI|SAT|SUN)";

    public NightInputs {
        Require.matches("days", days, DAY + "([-,]" + DAY + ")*", "days such as MON-FRI");
        Require.that(
                lateAfter.toMinutes() >= 10 && lateAfter.toHours() <= 23, "late-after", "PT10M to PT23H", lateAfter);
        Require.that(
                sameDate(time, zone, 1) && sameDate(time, zone, 7),
                "time",
                "a time whose date in UTC is that in " + zone,
                time);
    }

    static NightInputs of(Section inputs) {
        return inputs.checked(section -> new NightInputs(
                LocalTime.parse(Require.matches("time", section.text("time"), "[0-2][0-9]:[0-5][0-9]", "18:30")),
                zone(section.text("zone")),
                section.text("days"),
                section.flag("enabled"),
                section.duration("late-after"),
                section.choice("incomplete", Incomplete.class)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone: expected one such as America/New_York, was '" + text + "'", e);
        }
    }

    /// January and July: no zone has a third offset worth asking for.
    private static boolean sameDate(LocalTime time, ZoneId zone, int month) {
        LocalDate day = LocalDate.of(2026, month, 15);
        return day.atTime(time)
                .atZone(zone)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDate()
                .equals(day);
    }
}
