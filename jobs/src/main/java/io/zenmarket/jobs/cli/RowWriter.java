package io.zenmarket.jobs.cli;

import java.io.PrintWriter;
import java.util.List;

/// Prints rows of named values as CSV or JSON, in large pieces. The values of a row are given in the order of the
/// columns. Not thread-safe. Closing ends the output; it does not close the writer below.
public final class RowWriter implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final PrintWriter out;
    private final RowFormat format;
    private final List<String> columns;
    private final StringBuilder text = new StringBuilder(2 * PIECE);
    private int column;
    private long rows;

    /// @param columns names; no character in them may need an escape
    public RowWriter(PrintWriter out, RowFormat format, List<String> columns) {
        this.out = out;
        this.format = format;
        this.columns = List.copyOf(columns);
        text.append(
                switch (format) {
                    case CSV -> String.join(",", columns) + "\n";
                    case JSON -> "[";
                });
    }

    /// A value that is text; no character in it may need an escape.
    public RowWriter text(String value) {
        begin();
        return switch (format) {
            case CSV -> append(value);
            case JSON -> append("\"").append(value).append("\"");
        };
    }

    /// A value that is a count.
    public RowWriter count(long value) {
        begin();
        return append(Long.toString(value));
    }

    /// A value that is a measure, as in [NumberText]; one that is not finite is undefined.
    public RowWriter number(double value) {
        begin();
        return Double.isFinite(value) ? append(NumberText.of(value)) : append(format == RowFormat.CSV ? "" : "null");
    }

    /// Ends the row.
    ///
    /// @return whether someone still reads: `head` closes the pipe when it has enough
    public boolean end() {
        append(format == RowFormat.CSV ? "\n" : "}");
        column = 0;
        rows++;
        return text.length() < PIECE || print();
    }

    @Override
    public void close() {
        append(format == RowFormat.CSV ? "" : rows == 0 ? "]\n" : "\n]\n");
        print();
    }

    private boolean print() {
        out.write(text.toString());
        text.setLength(0);
        return !out.checkError();
    }

    private void begin() {
        switch (format) {
            case CSV -> append(column == 0 ? "" : ",");
            case JSON ->
                append(column > 0 ? "," : rows == 0 ? "\n{" : ",\n{")
                        .append("\"")
                        .append(columns.get(column))
                        .append("\":");
        }
        column++;
    }

    private RowWriter append(String piece) {
        text.append(piece);
        return this;
    }
}
