package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.ingest.BadRecordException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/// Turns whatever a time column holds into the time of a bar.
///
/// @param clock what a written date or an instant means for a bar
record ForeignTimes(SessionClock clock) {

    /// Reads the current value.
    ///
    /// Throws [BadRecordException] with the raw text when it is no time.
    interface Conversion {

        long seconds(ColumnReader reader);
    }

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final int FIRST_DATE_NUMBER = 1800_01_01;
    private static final int LAST_DATE_NUMBER = 2199_12_31;

    /// How to read a column of this type; empty when it cannot hold times.
    Optional<Conversion> of(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> ofInt(meaning);
            case INT64 -> ofLong(meaning);
            case INT96 ->
                Optional.of(reader -> clock.ofInstant(int96(reader.getBinary().toByteBuffer())));
            case BINARY ->
                meaning == null || meaning instanceof StringLogicalTypeAnnotation
                        ? Optional.of(reader -> text(reader.getBinary().toStringUsingUTF8()))
                        : Optional.empty();
            case DOUBLE, FLOAT, BOOLEAN, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    private Optional<Conversion> ofInt(LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case null -> Optional.of(reader -> number(reader.getInteger()));
            case DateLogicalTypeAnnotation date ->
                Optional.of(reader -> clock.ofWritten(reader.getInteger() * SECONDS_PER_DAY));
            case IntLogicalTypeAnnotation whole -> Optional.of(reader -> number(reader.getInteger()));
            default -> Optional.empty();
        };
    }

    private Optional<Conversion> ofLong(LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case null -> Optional.of(reader -> number(reader.getLong()));
            case IntLogicalTypeAnnotation whole -> Optional.of(reader -> number(reader.getLong()));
            case TimestampLogicalTypeAnnotation timestamp -> {
                long unit = perSecond(timestamp);
                yield timestamp.isAdjustedToUTC()
                        ? Optional.of(reader -> clock.ofInstant(Math.floorDiv(reader.getLong(), unit)))
                        : Optional.of(reader -> clock.ofWritten(Math.floorDiv(reader.getLong(), unit)));
            }
            default -> Optional.empty();
        };
    }

    private static long perSecond(TimestampLogicalTypeAnnotation timestamp) {
        return switch (timestamp.getUnit()) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
    }

    /// `20240131` is a date; else an instant whose unit the digits tell: up to 11 seconds, 14 milliseconds, 17
    /// microseconds. A unit taken too coarse gives a date in the far future, which no rule for bars accepts.
    long number(long value) {
        if (value >= FIRST_DATE_NUMBER && value <= LAST_DATE_NUMBER) {
            return dateNumber(Math.toIntExact(value));
        }
        long size = Math.abs(value);
        if (size < 100_000_000_000L) {
            return clock.ofInstant(value);
        }
        if (size < 100_000_000_000_000L) {
            return clock.ofInstant(Math.floorDiv(value, 1_000L));
        }
        return clock.ofInstant(Math.floorDiv(value, size < 100_000_000_000_000_000L ? 1_000_000L : 1_000_000_000L));
    }

    private long dateNumber(int value) {
        try {
            return clock.ofWritten(
                    LocalDate.of(value / 10_000, value / 100 % 100, value % 100).toEpochDay() * SECONDS_PER_DAY);
        } catch (DateTimeException e) {
            throw new BadRecordException(Integer.toString(value));
        }
    }

    /// ISO date, or date and time with `T` or a space, with or without offset.
    long text(String raw) {
        String text = raw.strip();
        try {
            if (text.length() == 10) {
                return clock.ofWritten(LocalDate.parse(text).toEpochDay() * SECONDS_PER_DAY);
            }
            if (text.length() == 8) {
                return dateNumber(Integer.parseInt(text));
            }
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime offset
                    ? clock.ofOffset(offset)
                    : clock.ofWritten(LocalDateTime.from(time).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException | NumberFormatException | BadRecordException e) {
            throw new BadRecordException(raw);
        }
    }

    /// The old form of Spark and Hive: nanoseconds of the day, then the Julian day.
    private static long int96(ByteBuffer bytes) {
        ByteBuffer value = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = value.getLong();
        return (value.getInt() - JULIAN_DAY_OF_EPOCH) * SECONDS_PER_DAY + Math.floorDiv(nanos, 1_000_000_000L);
    }
}
