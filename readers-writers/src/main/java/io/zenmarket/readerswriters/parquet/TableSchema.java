package io.zenmarket.readerswriters.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// The Parquet schema of a table of numbers.
final class TableSchema {

    private static final String MESSAGE = "table";

    private TableSchema() {}

    static MessageType of(List<TableColumn> columns) {
        return new MessageType(MESSAGE, columns.stream().map(TableSchema::type).toList());
    }

    private static Type type(TableColumn column) {
        return switch (column) {
            case TableColumn.Doubles doubles -> Types.required(DOUBLE).named(doubles.name());
            case TableColumn.Longs longs -> Types.required(INT64).named(longs.name());
            case TableColumn.Text text ->
                Types.required(BINARY).as(stringType()).named(text.name());
        };
    }

    /// The columns of a file that are wanted.
    static MessageType numbers(MessageType file, List<String> names, String key) {
        return new MessageType(
                MESSAGE, names.stream().map(name -> number(file, name, key)).toList());
    }

    private static Type number(MessageType file, String name, String key) {
        if (!file.containsField(name)) {
            throw new UnreadableParquetException(key + ": expected a column " + name + ", was none");
        }
        Type type = file.getType(name);
        boolean number = type.isPrimitive()
                && type.isRepetition(Type.Repetition.REQUIRED)
                && List.of(DOUBLE, INT64).contains(type.asPrimitiveType().getPrimitiveTypeName());
        if (!number) {
            throw new UnreadableParquetException(key + ": column " + name + ", expected required numbers, was " + type);
        }
        return type;
    }

    static boolean isWhole(ColumnDescriptor column) {
        return column.getPrimitiveType().getPrimitiveTypeName() == INT64;
    }
}
