package io.zenmarket.readerswriters.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/// Which columns of a foreign file are a bar's.
///
/// @param symbol empty when the file is of one symbol
/// @param time when
/// @param numbers prices, and volume where there is one
record ForeignColumns(Optional<ForeignSymbolColumn> symbol, ForeignTimeColumn time, List<ForeignNumberColumn> numbers) {

    private static final List<String> SYMBOL_NAMES = List.of("symbol", "ticker", "instrument");
    private static final List<String> TIME_NAMES =
            List.of("timestamp", "datetime", "date", "time", "__index_level_0__");

    ForeignColumns {
        numbers = List.copyOf(numbers);
    }

    /// Finds the columns by name and type.
    ///
    /// @throws UnreadableParquetException when one is missing; the message names all there are
    static ForeignColumns of(MessageType schema, SessionClock clock) {
        List<ForeignNumberColumn> numbers = new ArrayList<>();
        for (PriceColumn price : PriceColumn.values()) {
            Optional<ForeignNumberColumn> column = find(
                    schema,
                    List.of(price.fieldName()),
                    descriptor -> ForeignNumbers.of(descriptor.getPrimitiveType())
                            .map(conversion -> new ForeignNumberColumn(price, descriptor, conversion)));
            if (column.isEmpty() && price != PriceColumn.VOLUME) {
                throw missing(schema, price.fieldName() + " with numbers");
            }
            column.ifPresent(numbers::add);
        }
        return new ForeignColumns(
                find(schema, SYMBOL_NAMES, ForeignColumns::symbolColumn),
                find(schema, TIME_NAMES, descriptor -> timeColumn(descriptor, clock))
                        .orElseThrow(() -> missing(schema, "timestamp, datetime, date or time with times")),
                numbers);
    }

    /// All of them, in the order in which a row is shown to people.
    List<ForeignColumn> all() {
        return Stream.concat(symbol.stream(), Stream.concat(Stream.of(time), numbers.stream()))
                .toList();
    }

    private static Optional<ForeignTimeColumn> timeColumn(ColumnDescriptor descriptor, SessionClock clock) {
        return new ForeignTimes(clock)
                .of(descriptor.getPrimitiveType())
                .map(conversion -> new ForeignTimeColumn(descriptor, conversion));
    }

    private static Optional<ForeignSymbolColumn> symbolColumn(ColumnDescriptor descriptor) {
        PrimitiveType type = descriptor.getPrimitiveType();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        boolean text = meaning == null
                || meaning instanceof StringLogicalTypeAnnotation
                || meaning instanceof EnumLogicalTypeAnnotation;
        return type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY && text
                ? Optional.of(new ForeignSymbolColumn(descriptor))
                : Optional.empty();
    }

    /// The first usable column under the first of the names.
    private static <C> Optional<C> find(
            MessageType schema, List<String> names, Function<ColumnDescriptor, Optional<C>> use) {
        return names.stream()
                .flatMap(name -> schema.getColumns().stream().filter(column -> isNamed(column, name)))
                .flatMap(column -> use.apply(column).stream())
                .findFirst();
    }

    private static boolean isNamed(ColumnDescriptor column, String name) {
        return column.getPath().length == 1
                && column.getMaxRepetitionLevel() == 0
                && column.getPath()[0].strip().toLowerCase(Locale.ROOT).equals(name);
    }

    private static UnreadableParquetException missing(MessageType schema, String wanted) {
        return new UnreadableParquetException("columns: expected " + wanted + ", was "
                + String.join(
                        ", ", schema.getFields().stream().map(Object::toString).toList()));
    }
}
