package io.zenmarket.readerswriters.csv;

import java.time.LocalDate;

/// Reads a date, a date with time, or an epoch number from bytes, without a text in between. One object is used
/// over and over; what it read last is asked by its accessors. Not thread-safe.
///
/// Forms: `2024-01-31`, `2024/1/31`, `2024.01.31`, `20240131`, `31.01.2024`, `01/31/2024` and `01-31-2024` when the
/// order is known, each but the fourth also followed by `T` or a blank and a time `15:30[:00[.000]]` with or
/// without `Z`, `+01:00`, `+0100` or `+01`; epoch seconds (9 or 10 digits) and milliseconds (12 or 13 digits).
public final class DateText {

    static final String EPOCH_SECONDS = "epoch-seconds";
    static final String EPOCH_MILLIS = "epoch-millis";

    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private final boolean seconds;
    private final boolean millis;
    private final DayOrder order;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int digits;

    private int month = -1;
    private long monthStart;
    private int monthLength;

    private boolean epoch;
    private long epochSecond;
    private long epochDay;
    private int secondOfDay;
    private int offset;
    private boolean timed;

    /// @param pattern the configured one, or empty
    public DateText(String pattern, DayOrder order) {
        this.seconds = EPOCH_SECONDS.equals(pattern);
        this.millis = EPOCH_MILLIS.equals(pattern);
        DayOrder configured = DayOrder.ofPattern(pattern);
        this.order = configured == DayOrder.UNKNOWN ? order : configured;
    }

    /// Whether the text was an epoch number, [#epochSecond]; else it stated a local date and perhaps time and offset.
    public boolean isEpoch() {
        return epoch;
    }

    public long epochSecond() {
        return epochSecond;
    }

    /// Whether a time of day was stated.
    public boolean hasTime() {
        return timed;
    }

    /// Days since 1970-01-01 of the date as written.
    public long epochDay() {
        return epochDay;
    }

    public int secondOfDay() {
        return secondOfDay;
    }

    public boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /// Seconds east of UTC.
    public int offset() {
        return offset;
    }

    /// Reads the text in `from` to `to`, all of it.
    public boolean parseDate(byte[] text, int from, int to) {
        start(text, from, to);
        epoch = false;
        secondOfDay = 0;
        offset = NO_OFFSET;
        timed = false;
        if (seconds || millis) {
            return configuredEpoch();
        }
        long first = number();
        if (at == end) {
            return whole(first);
        }
        return dated(first) && (at == end || time());
    }

    /// Reads the text of a separate time column: `153000`, `15:30` or `15:30:00`, into [#secondOfDay].
    boolean parseTime(byte[] text, int from, int to) {
        start(text, from, to);
        long number = number();
        if (at == end && (digits == 6 || digits == 4 || number == 0)) {
            long hms = digits == 4 ? number * 100 : number;
            return clock((int) (hms / 10_000), (int) (hms / 100 % 100), (int) (hms % 100));
        }
        at = from;
        return timeOfDay() && at == end;
    }

    private void start(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
    }

    /// The digits from here; [#digits] says how many.
    private long number() {
        int first = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 18) {
            value = value * 10 + (bytes[at++] - '0');
        }
        digits = at - first;
        return value;
    }

    private boolean skip(char expected) {
        boolean there = at < end && bytes[at] == expected;
        at += there ? 1 : 0;
        return there;
    }

    /// Nothing but digits.
    private boolean whole(long number) {
        return switch (digits) {
            case 8 -> date((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
            case 9, 10 -> epoch(number);
            case 12, 13 -> epoch(number / 1_000);
            default -> false;
        };
    }

    private boolean configuredEpoch() {
        boolean negative = skip('-');
        long number = number() * (negative ? -1 : 1);
        return at == end && digits > 0 && digits < 15 && epoch(millis ? Math.floorDiv(number, 1_000L) : number);
    }

    private boolean epoch(long second) {
        epoch = true;
        epochSecond = second;
        return true;
    }

    /// Three numbers with the same mark between them; the first one is read already.
    private boolean dated(long first) {
        int width = digits;
        char mark = (char) bytes[at];
        if ((mark != '-' && mark != '/' && mark != '.') || (width != 4 && (width < 1 || width > 2))) {
            return false;
        }
        at++;
        int second = (int) number();
        if (digits < 1 || digits > 2 || !skip(mark)) {
            return false;
        }
        int third = (int) number();
        if (width == 4) {
            return digits >= 1 && digits <= 2 && date((int) first, second, third);
        }
        return digits == 4 && yearLast(mark, (int) first, second, third);
    }

    private boolean yearLast(char mark, int first, int second, int year) {
        return switch (mark == '.' ? DayOrder.DAY_FIRST : order) {
            case MONTH_FIRST -> date(year, first, second);
            case DAY_FIRST -> date(year, second, first);
            case UNKNOWN -> false;
        };
    }

    /// Dates come in runs of one month, so the last month's first day is kept.
    private boolean date(int year, int monthOfYear, int day) {
        if (monthOfYear < 1 || monthOfYear > 12) {
            return false;
        }
        int asked = year * 16 + monthOfYear;
        if (asked != month) {
            LocalDate start = LocalDate.of(year, monthOfYear, 1);
            month = asked;
            monthStart = start.toEpochDay();
            monthLength = start.lengthOfMonth();
        }
        epochDay = monthStart + day - 1;
        return day >= 1 && day <= monthLength;
    }

    /// What follows a date.
    private boolean time() {
        if (!skip('T') && !skip(' ')) {
            return false;
        }
        timed = true;
        return timeOfDay() && (at == end || zoned()) && at == end;
    }

    private boolean timeOfDay() {
        int hour = twoDigits();
        int minute = skip(':') ? twoDigits() : -1;
        int second = skip(':') ? twoDigits() : 0;
        if (skip('.')) {
            number();
        }
        return digits > 0 && clock(hour, minute, second);
    }

    private int twoDigits() {
        int value = (int) number();
        return digits == 1 || digits == 2 ? value : -1;
    }

    private boolean clock(int hour, int minute, int second) {
        secondOfDay = hour * 3_600 + minute * 60 + second;
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    private boolean zoned() {
        if (skip('Z')) {
            offset = 0;
            return true;
        }
        int sign = skip('+') ? 1 : -1;
        if (sign < 0 && !skip('-')) {
            return false;
        }
        int hours = (int) number();
        int minutes = 0;
        if (digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (digits != 2 || (skip(':') && (minutes = twoDigits()) < 0)) {
            return false;
        }
        offset = sign * (hours * 3_600 + minutes * 60);
        return hours <= 18 && minutes < 60;
    }
}
