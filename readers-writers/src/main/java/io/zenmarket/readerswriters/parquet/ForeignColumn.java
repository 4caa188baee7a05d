package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.ingest.BadRecordException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;

/// One column of a foreign file, read block by block. Cells that cannot be read are remembered with their raw text.
abstract class ForeignColumn {

    private static final String ABSENT = "null";

    private final String field;
    private final ColumnDescriptor descriptor;
    private final Map<Integer, String> bad = new HashMap<>();

    /// @param field what a bar calls it
    ForeignColumn(String field, ColumnDescriptor descriptor) {
        this.field = field;
        this.descriptor = descriptor;
    }

    /// Makes room for a block.
    abstract void allocate(int rows);

    /// Converts the reader's current value to row `row`.
    abstract void set(int row, ColumnReader reader);

    /// The value of a row whose cell is fine.
    abstract String valueText(int row);

    /// What a cell should hold, for people.
    abstract String expected();

    /// Whether a cell may be empty; it is then left at what [#allocate] put there.
    boolean mayBeAbsent() {
        return false;
    }

    ColumnDescriptor descriptor() {
        return descriptor;
    }

    /// Rows of the block whose cell could not be read.
    Set<Integer> badRows() {
        return bad.keySet();
    }

    /// `what, expected X, was Y` for a row that is bad.
    String reason(int row) {
        return field + ": expected " + expected() + ", was " + bad.get(row);
    }

    /// `name=value` as read.
    String cellText(int row) {
        String raw = bad.get(row);
        return descriptor.getPath()[0] + "=" + (raw == null ? valueText(row) : raw);
    }

    void read(ColumnReader reader, int rows) {
        bad.clear();
        allocate(rows);
        int present = descriptor.getMaxDefinitionLevel();
        for (int row = 0; row < rows; row++) {
            if (reader.getCurrentDefinitionLevel() == present) {
                convert(reader, row);
            } else if (!mayBeAbsent()) {
                bad.put(row, ABSENT);
            }
            reader.consume();
        }
    }

    /// Leaves rows out.
    void skip(ColumnReader reader, long rows) {
        int present = descriptor.getMaxDefinitionLevel();
        for (long row = 0; row < rows; row++) {
            if (reader.getCurrentDefinitionLevel() == present) {
                reader.skip();
            }
            reader.consume();
        }
    }

    private void convert(ColumnReader reader, int row) {
        try {
            set(row, reader);
        } catch (BadRecordException e) {
            bad.put(row, e.getMessage());
        }
    }
}
