package io.zenmarket.readerswriters.parquet;

import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;

/// The prices or volumes of a block.
final class ForeignNumberColumn extends ForeignColumn {

    private final PriceColumn price;
    private final ForeignNumbers.Conversion conversion;
    private double[] values = new double[0];

    ForeignNumberColumn(PriceColumn price, ColumnDescriptor descriptor, ForeignNumbers.Conversion conversion) {
        super(price.fieldName(), descriptor);
        this.price = price;
        this.conversion = conversion;
    }

    PriceColumn price() {
        return price;
    }

    double[] values() {
        return values;
    }

    @Override
    void allocate(int rows) {
        values = new double[rows];
        Arrays.fill(values, Double.NaN);
    }

    @Override
    void set(int row, ColumnReader reader) {
        values[row] = conversion.value(reader);
    }

    @Override
    String valueText(int row) {
        return Double.toString(values[row]);
    }

    @Override
    String expected() {
        return "a number";
    }

    @Override
    boolean mayBeAbsent() {
        return price == PriceColumn.VOLUME;
    }
}
