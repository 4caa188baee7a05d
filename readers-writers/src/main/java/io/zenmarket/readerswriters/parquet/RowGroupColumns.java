package io.zenmarket.readerswriters.parquet;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/// The columns of one row group, each read on its own from its first row on, whatever its encoding.
final class RowGroupColumns {

    private final PageReadStore pages;
    private final ColumnReadStoreImpl columns;

    RowGroupColumns(PageReadStore pages, FileMetaData file) {
        this.pages = pages;
        columns = new ColumnReadStoreImpl(pages, new NoRecords(), file.getSchema(), file.getCreatedBy());
    }

    /// Rows that the pages which were not skipped hold.
    int rows() {
        return Math.toIntExact(pages.getRowCount());
    }

    ColumnReader column(ColumnDescriptor column) {
        return columns.getColumnReader(column);
    }

    /// Parquet's column reader asks for the record to be built; here none is.
    private static final class NoRecords extends GroupConverter {

        @Override
        public Converter getConverter(int fieldIndex) {
            return new PrimitiveConverter() {};
        }

        @Override
        public void start() {
            // No record.
        }

        @Override
        public void end() {
            // No record.
        }
    }
}
