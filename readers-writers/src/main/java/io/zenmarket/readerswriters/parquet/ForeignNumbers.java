package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.ingest.BadRecordException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/// Turns whatever a price or volume column holds into a `double`.
final class ForeignNumbers {

    /// Reads the current value.
    ///
    /// Throws [BadRecordException] with the raw text when it is no number.
    interface Conversion {

        double value(ColumnReader reader);
    }

    private ForeignNumbers() {}

    /// How to read a column of this type; empty when it cannot hold numbers.
    static Optional<Conversion> of(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case DOUBLE -> Optional.of(ColumnReader::getDouble);
            case FLOAT -> Optional.of(ColumnReader::getFloat);
            case INT32 -> ofInt(meaning);
            case INT64 -> ofLong(meaning);
            case BINARY -> ofBytes(meaning);
            case FIXED_LEN_BYTE_ARRAY ->
                meaning instanceof DecimalLogicalTypeAnnotation ? ofBytes(meaning) : Optional.empty();
            case BOOLEAN, INT96 -> Optional.empty();
        };
    }

    private static Optional<Conversion> ofInt(LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case null -> Optional.of(ColumnReader::getInteger);
            case DecimalLogicalTypeAnnotation decimal ->
                Optional.of(reader -> decimal(reader.getInteger(), decimal.getScale()));
            case IntLogicalTypeAnnotation whole when whole.isSigned() -> Optional.of(ColumnReader::getInteger);
            case IntLogicalTypeAnnotation whole -> Optional.of(reader -> Integer.toUnsignedLong(reader.getInteger()));
            default -> Optional.empty();
        };
    }

    private static Optional<Conversion> ofLong(LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case null -> Optional.of(ColumnReader::getLong);
            case DecimalLogicalTypeAnnotation decimal ->
                Optional.of(reader -> decimal(reader.getLong(), decimal.getScale()));
            case IntLogicalTypeAnnotation whole when whole.isSigned() -> Optional.of(ColumnReader::getLong);
            case IntLogicalTypeAnnotation whole -> Optional.of(reader -> unsigned(reader.getLong()));
            default -> Optional.empty();
        };
    }

    private static Optional<Conversion> ofBytes(LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case null -> Optional.of(reader -> text(reader.getBinary().toStringUsingUTF8()));
            case StringLogicalTypeAnnotation string ->
                Optional.of(reader -> text(reader.getBinary().toStringUsingUTF8()));
            case DecimalLogicalTypeAnnotation decimal ->
                Optional.of(reader -> new BigDecimal(
                                new BigInteger(reader.getBinary().getBytes()), decimal.getScale())
                        .doubleValue());
            default -> Optional.empty();
        };
    }

    private static double decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : new BigInteger(Long.toUnsignedString(value)).doubleValue();
    }

    /// Decimal digits only; Java's own parser also takes `1d` and hexadecimal.
    private static double text(String raw) {
        try {
            return new BigDecimal(raw.strip()).doubleValue();
        } catch (NumberFormatException e) {
            throw new BadRecordException(raw);
        }
    }
}
