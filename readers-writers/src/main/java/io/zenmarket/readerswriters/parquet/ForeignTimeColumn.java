package io.zenmarket.readerswriters.parquet;

import java.time.Instant;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;

/// The times of a block, in epoch seconds.
final class ForeignTimeColumn extends ForeignColumn {

    private final ForeignTimes.Conversion conversion;
    private long[] values = new long[0];

    ForeignTimeColumn(ColumnDescriptor descriptor, ForeignTimes.Conversion conversion) {
        super("time", descriptor);
        this.conversion = conversion;
    }

    long[] values() {
        return values;
    }

    @Override
    void allocate(int rows) {
        values = new long[rows];
    }

    @Override
    void set(int row, ColumnReader reader) {
        values[row] = conversion.seconds(reader);
    }

    @Override
    String valueText(int row) {
        return Instant.ofEpochSecond(values[row]).toString();
    }

    @Override
    String expected() {
        return "a date or a time";
    }
}
