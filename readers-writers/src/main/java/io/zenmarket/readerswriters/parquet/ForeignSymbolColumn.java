package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.ingest.BadRecordException;
import java.util.Locale;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/// The symbols of a block. Equal neighbours share one string.
final class ForeignSymbolColumn extends ForeignColumn {

    private String[] values = new String[0];
    private Binary lastRaw = Binary.EMPTY;
    private String last = "";

    ForeignSymbolColumn(ColumnDescriptor descriptor) {
        super("symbol", descriptor);
    }

    String[] values() {
        return values;
    }

    @Override
    void allocate(int rows) {
        values = new String[rows];
        lastRaw = Binary.EMPTY;
        last = "";
    }

    @Override
    void set(int row, ColumnReader reader) {
        Binary raw = reader.getBinary();
        if (!Objects.equals(raw, lastRaw)) {
            last = raw.toStringUsingUTF8().strip().toUpperCase(Locale.ROOT);
            lastRaw = raw;
        }
        if (last.isEmpty()) {
            throw new BadRecordException("nothing");
        }
        values[row] = last;
    }

    @Override
    String valueText(int row) {
        return values[row];
    }

    @Override
    String expected() {
        return "a ticker";
    }
}
