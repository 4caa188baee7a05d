package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarBlock;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.jspecify.annotations.Nullable;

/// An open foreign file at a row. Memory is that of one compressed row group and one block.
final class ForeignFile implements Closeable {

    private static final int BLOCK_ROWS = 8_192;

    private final ParquetFileReader reader;
    private final ForeignColumns columns;
    private final ForeignBlock block;
    private final List<BlockMetaData> groups;
    private final int endGroup;
    private int group;
    private long groupStart;
    private long position;
    private Optional<OpenGroup> open = Optional.empty();

    private record OpenGroup(PageReadStore pages, List<ColumnReader> readers) {}

    /// @param symbol of a file without symbol column
    /// @param done rows of the file that are not wanted again
    ForeignFile(ParquetLocator locator, SessionClock clock, String symbol, ParquetFileReader reader, long done) {
        this.reader = reader;
        columns = columns(reader, clock);
        block = new ForeignBlock(locator.label(), symbol, columns);
        reader.setRequestedSchema(
                columns.all().stream().map(ForeignColumn::descriptor).toList());
        groups = reader.getRowGroups();
        endGroup = Math.min(locator.endGroup(), groups.size());
        while (group < Math.min(locator.firstGroup(), groups.size())) {
            toNextGroup();
        }
        position = Math.max(done, groupStart);
        while (group < endGroup && groupEnd() <= position) {
            toNextGroup();
        }
    }

    /// Rows of the file that are done with.
    long position() {
        return position;
    }

    /// The next block, or null at the end of the slice.
    @Nullable
    BarBlock read() throws IOException {
        while (group < endGroup && position >= groupEnd()) {
            toNextGroup();
        }
        if (group >= endGroup) {
            return null;
        }
        List<ColumnReader> readers = openGroup().readers();
        int rows = Math.toIntExact(Math.min(BLOCK_ROWS, groupEnd() - position));
        List<ForeignColumn> all = columns.all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).read(readers.get(i), rows);
        }
        BarBlock bars = block.at(position, rows);
        position += rows;
        return bars;
    }

    /// Gives the rest of the current row group up, and says which rows that was.
    String leaveRowGroup() {
        String rows = "rows " + (position + 1) + " to " + groupEnd();
        position = groupEnd();
        return rows;
    }

    @Override
    public void close() {
        closeGroup();
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignColumns columns(ParquetFileReader reader, SessionClock clock) {
        try {
            return ForeignColumns.of(reader.getFileMetaData().getSchema(), clock);
        } catch (UnreadableParquetException e) {
            try (reader) {
                throw e;
            } catch (IOException closing) {
                e.addSuppressed(closing);
                throw e;
            }
        }
    }

    private long groupEnd() {
        return groupStart + groups.get(group).getRowCount();
    }

    private void toNextGroup() {
        closeGroup();
        groupStart = groupEnd();
        group++;
    }

    private void closeGroup() {
        Optional<OpenGroup> old = open;
        open = Optional.empty();
        old.ifPresent(done -> done.pages().close());
    }

    private OpenGroup openGroup() throws IOException {
        if (open.isEmpty()) {
            PageReadStore pages = reader.readRowGroup(group);
            RowGroupColumns values = new RowGroupColumns(pages, reader.getFileMetaData());
            OpenGroup opened = new OpenGroup(
                    pages,
                    columns.all().stream()
                            .map(ForeignColumn::descriptor)
                            .map((ColumnDescriptor column) -> values.column(column))
                            .toList());
            open = Optional.of(opened);
            List<ForeignColumn> all = columns.all();
            for (int i = 0; i < all.size(); i++) {
                all.get(i).skip(opened.readers().get(i), position - groupStart);
            }
        }
        return open.orElseThrow();
    }
}
