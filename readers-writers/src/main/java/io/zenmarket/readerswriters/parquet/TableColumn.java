package io.zenmarket.readerswriters.parquet;

/// A named column of a table of numbers.
public sealed interface TableColumn {

    String name();

    /// Any numbers; `NaN` is kept.
    ///
    /// @param values at least as many as the table has rows; shared, not copied
    record Doubles(String name, double[] values) implements TableColumn {}

    /// Whole numbers.
    ///
    /// @param values at least as many as the table has rows; shared, not copied
    record Longs(String name, long[] values) implements TableColumn {}

    /// The same text in every row.
    record Text(String name, String value) implements TableColumn {}
}
