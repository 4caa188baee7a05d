package io.zenmarket.readerswriters.news;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as mail has them, and as feeds write them: `Wed, 31 Jan 2024 15:30:00 +0100`, also without weekday, time,
/// seconds or zone, with a year of two digits (70 to 99 are the 1900s), and with the names of zones below. A weekday
/// is not looked at: where it contradicts the date, it is the weekday that is wrong.
///
/// Source: RFC 5322, section 3.3, and the zones of its section 4.3, with a few that feeds use besides.
final class InternetDate {

    private static final Pattern FORM = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]{0,6}\\.?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?\\s*([A-Za-z]{1,4}|[+-]\\d{2}:?\\d{2})?)?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("JST", 9));

    private InternetDate() {}

    /// @param zone where none is named
    static Optional<StoryTime> parse(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text);
        if (text.length() > 64 || !form.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(form.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            LocalDate date = LocalDate.of(year(form.group(3)), month, Integer.parseInt(form.group(1)));
            return form.group(4) == null ? Optional.of(StoryTime.ofDate(date)) : timed(date, form, zone);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 70 ? 2_000 : 1_900);
    }

    private static Optional<StoryTime> timed(LocalDate date, Matcher form, ZoneId zone) {
        String seconds = form.group(6);
        LocalDateTime time = date.atTime(
                Integer.parseInt(form.group(4)),
                Integer.parseInt(form.group(5)),
                seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)));
        String named = form.group(7);
        return (named == null ? Optional.of(zone) : zone(named))
                .map(known -> StoryTime.of(time.atZone(known).toInstant()));
    }

    private static Optional<ZoneId> zone(String name) {
        Integer hours = HOURS.get(name.toUpperCase(Locale.ROOT));
        if (hours != null) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        return Character.isLetter(name.charAt(0)) ? Optional.empty() : Optional.of(ZoneOffset.of(name));
    }
}
