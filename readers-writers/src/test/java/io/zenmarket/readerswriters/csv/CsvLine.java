package io.zenmarket.readerswriters.csv;

import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a file in the making: its cells, and the row it must still be read as, if any.
final class CsvLine {

    final List<String> cells;
    Optional<Row> row;
    boolean isRecord = true;
    Charset charset = StandardCharsets.UTF_8;
    String tail = "";

    CsvLine(List<String> cells, Optional<Row> row) {
        this.cells = new ArrayList<>(cells);
        this.row = row;
    }

    /// A line that is refused.
    static CsvLine bad(String text) {
        return new CsvLine(List.of(text), Optional.empty());
    }

    /// A line that is no record.
    static CsvLine blank(String text) {
        CsvLine line = bad(text);
        line.isRecord = false;
        return line;
    }

    CsvLine copy() {
        CsvLine copy = new CsvLine(cells, row);
        copy.isRecord = isRecord;
        copy.charset = charset;
        copy.tail = tail;
        return copy;
    }

    /// It must be refused from now on.
    void spoil() {
        row = Optional.empty();
    }

    void write(String separator, ByteArrayOutputStream out) {
        out.writeBytes((String.join(separator, cells) + tail).getBytes(charset));
    }
}
