package io.zenmarket.readerswriters.news;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.csv.DateText;
import io.zenmarket.readerswriters.csv.DayOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// When a story was published, as its source claims.
///
/// @param at of a date without time: the first instant of the next day, UTC, because no earlier one is sure
/// @param dateOnly the source gave a date without a time
public record StoryTime(Instant at, boolean dateOnly) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 64;

    /// @throws BadRecordException when it is before 1900 or after 2199, hence a mistake
    public StoryTime {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw new BadRecordException("published: expected a year from 1900 to 2199, was " + at);
        }
    }

    /// An instant.
    public static StoryTime of(Instant at) {
        return new StoryTime(at, false);
    }

    /// A date without a time.
    public static StoryTime ofDate(LocalDate date) {
        return new StoryTime(date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), true);
    }

    /// Reads the forms of [DateText] (ISO and its kin, epoch seconds and milliseconds) and those of mail, such as
    /// `Wed, 31 Jan 2024 15:30:00 GMT`.
    ///
    /// @param zone of times without an offset
    /// @throws BadRecordException when it is none of them
    public static StoryTime parse(String text, ZoneId zone) {
        String stripped = text.strip();
        DateText date = new DateText("", DayOrder.UNKNOWN);
        byte[] bytes = stripped.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST && date.parseDate(bytes, 0, bytes.length)
                ? of(date, zone)
                : internet(stripped, zone);
    }

    private static StoryTime of(DateText date, ZoneId zone) {
        if (date.isEpoch()) {
            return of(Instant.ofEpochSecond(date.epochSecond()));
        }
        if (!date.hasTime()) {
            return ofDate(LocalDate.ofEpochDay(date.epochDay()));
        }
        LocalDateTime local =
                LocalDate.ofEpochDay(date.epochDay()).atStartOfDay().plusSeconds(date.secondOfDay());
        return of(
                date.hasOffset()
                        ? local.toInstant(ZoneOffset.UTC).minusSeconds(date.offset())
                        : local.atZone(zone).toInstant());
    }

    private static StoryTime internet(String text, ZoneId zone) {
        return InternetDate.parse(text, zone).orElseThrow(() -> {
            String was = text.isEmpty() ? "empty" : text.substring(0, Math.min(text.length(), LONGEST));
            return new BadRecordException("published: expected a time such as 2024-01-31T15:30:00Z, was " + was);
        });
    }
}
