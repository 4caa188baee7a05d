package io.zenmarket.readerswriters.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The columns of a bar object in the lake. `time` is UTC without a zone in its type, so that every tool shows the
/// same date: a daily bar's is midnight of its session date.
final class BarSchema {

    static final String SYMBOL = "symbol";
    static final String TIME = "time";
    static final long MICROS_PER_SECOND = 1_000_000;

    static final MessageType MESSAGE = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named(SYMBOL)
            .required(INT64)
            .as(timestampType(false, TimeUnit.MICROS))
            .named(TIME)
            .required(DOUBLE)
            .named(PriceColumn.OPEN.fieldName())
            .required(DOUBLE)
            .named(PriceColumn.HIGH.fieldName())
            .required(DOUBLE)
            .named(PriceColumn.LOW.fieldName())
            .required(DOUBLE)
            .named(PriceColumn.CLOSE.fieldName())
            .optional(DOUBLE)
            .named(PriceColumn.VOLUME.fieldName())
            .named("bars");

    private BarSchema() {}

    static ColumnDescriptor column(String name) {
        return MESSAGE.getColumnDescription(new String[] {name});
    }
}
