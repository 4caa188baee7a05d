package io.zenmarket.readerswriters.csv;

/// How a file is written, told by its first 64 KiB.
sealed interface CsvLayout {

    /// It can be read.
    ///
    /// @param separator between fields
    /// @param columns which column is what
    /// @param order of day and month
    /// @param dataOffset place of the first row in bytes
    /// @param dataLine its line number
    record Table(char separator, CsvColumns columns, DayOrder order, long dataOffset, long dataLine)
            implements CsvLayout {}

    /// It cannot be read at all.
    ///
    /// @param rawText the line that told
    /// @param reason `what: expected X, was Y`
    record Unreadable(String rawText, String reason) implements CsvLayout {}
}
