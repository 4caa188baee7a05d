package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.files.ByteScan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// The start of a bar from the text of its date, in epoch seconds.
///
/// A daily bar is dated by what is written, whatever time and offset follow: its time is midnight UTC of that date. An
/// intraday bar is an instant: with the offset written, else in the zone of the mapping. An epoch number is turned
/// into a daily bar's date by that zone. Not thread-safe.
final class DateParser {

    /// Result for a text that is no date.
    static final long NONE = Long.MIN_VALUE;

    private static final int DAY = 86_400;

    private final boolean daily;
    private final ZoneId zone;
    private final DateText text;
    private final Optional<DateTimeFormatter> formatter;
    private String lastText = "";
    private long lastTime = NONE;

    /// @param order how `01/02/2024` is meant
    DateParser(Interval interval, CsvMapping mapping, DayOrder order) {
        this.daily = interval.length().toDays() > 0;
        this.zone = mapping.zone();
        this.text = new DateText(mapping.datePattern().orElse(""), order);
        this.formatter = mapping.datePattern().flatMap(DateParser::formatter);
    }

    /// The formatter of a pattern, strict: there is no 30 February. None for a pattern that is known without one.
    static Optional<DateTimeFormatter> formatter(String pattern) {
        if (DateText.EPOCH_SECONDS.equals(pattern)
                || DateText.EPOCH_MILLIS.equals(pattern)
                || DayOrder.ofPattern(pattern) != DayOrder.UNKNOWN) {
            return Optional.empty();
        }
        DateTimeFormatter made =
                DateTimeFormatter.ofPattern(pattern.replaceAll("y(?=([^']*'[^']*')*[^']*$)", "u"), Locale.ENGLISH);
        return Optional.of(made.withResolverStyle(ResolverStyle.STRICT));
    }

    /// @param timeFrom start of the text of a separate time column; equal to `timeTo` when there is none
    long parse(byte[] bytes, int from, int to, int timeFrom, int timeTo) {
        if (formatter.isPresent()) {
            return formatted(ByteScan.text(bytes, from, to), formatter.get());
        }
        if (!text.parseDate(bytes, from, to)) {
            return NONE;
        }
        if (!daily && timeFrom < timeTo && !text.parseTime(bytes, timeFrom, timeTo)) {
            return NONE;
        }
        return time(text);
    }

    private long time(DateText date) {
        if (date.isEpoch()) {
            return daily ? localDate(date.epochSecond()) : date.epochSecond();
        }
        if (daily) {
            return date.epochDay() * DAY;
        }
        long local = date.epochDay() * DAY + date.secondOfDay();
        return date.hasOffset() ? local - date.offset() : inZone(local);
    }

    private long localDate(long epochSecond) {
        int offset =
                zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        return Math.floorDiv(epochSecond + offset, (long) DAY) * DAY;
    }

    /// A local time that the zone skips or has twice is read with the offset before the change.
    private long inZone(long local) {
        LocalDateTime dateTime = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        return local - zone.getRules().getOffset(dateTime).getTotalSeconds();
    }

    private long formatted(String written, DateTimeFormatter format) {
        if (!written.equals(lastText)) {
            lastText = written;
            lastTime = slow(written, format);
        }
        return lastTime;
    }

    private long slow(String written, DateTimeFormatter format) {
        try {
            TemporalAccessor read =
                    format.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (daily) {
                return LocalDate.from(read).toEpochDay() * DAY;
            }
            return switch (read) {
                case OffsetDateTime instant -> instant.toEpochSecond();
                case LocalDateTime local -> local.atZone(zone).toEpochSecond();
                default ->
                    LocalDate.from(read).atTime(LocalTime.MIDNIGHT).atZone(zone).toEpochSecond();
            };
        } catch (DateTimeException e) {
            return NONE;
        }
    }
}
