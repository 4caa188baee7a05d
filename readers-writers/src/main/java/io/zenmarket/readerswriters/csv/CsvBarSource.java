package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.files.FileContent;
import io.zenmarket.readerswriters.files.FileLocator;
import io.zenmarket.readerswriters.files.FileNames;
import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.files.FileParts;
import io.zenmarket.readerswriters.files.FoundFiles;
import io.zenmarket.readerswriters.files.LineBlocks;
import io.zenmarket.readerswriters.files.LinePosition;
import io.zenmarket.readerswriters.files.LineWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Bars from CSV files: one file, a directory with all below it, or a glob; plain, gzip or zip.
///
/// **Rows.** A record is one line, ended by LF, CRLF or CR; a quote never spans lines; a line of blanks is no
/// record; one above 64 KiB is refused. UTF-8 with or without byte order mark. Prices are taken as traded: an
/// adjusted close is a derived column and is not read. Numbers use a point and no thousands separator. Rows that
/// cannot be parsed are refused here; whether values make sense is asked by [BarRules].
///
/// **Columns** come from the header (Yahoo, Stooq and the usual synonyms, see [CsvField]), from the [CsvMapping],
/// or, when the first line reads as a row, from the common orders of date, open, high, low, close, volume with or
/// without a leading symbol. Separators are comma, semicolon and tab.
///
/// **Dates** as in [DateText]; `01/02/2024` is understood by the mapping, or by a day above 12 in the file's first
/// 64 KiB, and is refused otherwise.
///
/// **Symbols**, upper-cased: the symbol column, else the mapping's, else the file's name without its endings.
/// `aapl.us.txt` is `AAPL.US`, as in Stooq's own ticker column.
///
/// **Refused as a whole**, by one record at line 0: a file that is empty, in UTF-16, without a header that names
/// the columns, or without a symbol. A damaged gzip or zip gives its rows up to the damage, and one record that
/// says where.
///
/// Immutable and thread-safe.
public final class CsvBarSource implements BarSource {

    private static final FileNames NAMES = FileNames.of("csv", "txt", "tsv");

    /// Bytes of the beginning that tell the layout.
    private static final int HEAD = LineWindow.LONGEST_LINE + 1_024;

    private static final long SLICE_BYTES = 32L << 20;

    /// As many as a [LineWindow] holds of the usual lines: fewer rows make more checkpoints, and more runs to merge.
    private static final int BLOCK_ROWS = 16_384;

    private final String location;
    private final Interval interval;
    private final CsvMapping mapping;
    private final long sliceBytes;
    private final int blockRows;

    private CsvBarSource(String location, Interval interval, CsvMapping mapping, long sliceBytes, int blockRows) {
        this.location = location;
        this.interval = interval;
        this.mapping = mapping;
        this.sliceBytes = sliceBytes;
        this.blockRows = blockRows;
    }

    /// The bars of a location.
    ///
    /// @param location file, directory or glob
    /// @param interval of the bars: a daily bar is dated by the date as written, an intraday bar by its instant
    public static CsvBarSource of(String location, Interval interval, CsvMapping mapping) {
        return new CsvBarSource(location, interval, mapping, SLICE_BYTES, BLOCK_ROWS);
    }

    /// A copy with other sizes.
    CsvBarSource withSizes(long bytesPerSlice, int rowsPerBlock) {
        return new CsvBarSource(location, interval, mapping, bytesPerSlice, rowsPerBlock);
    }

    @Override
    public List<Slice> plan() {
        FoundFiles files = FoundFiles.find(location, NAMES);
        List<Slice> slices = new ArrayList<>();
        for (Path file : files.files()) {
            try {
                FileParts.of(files.label(file), new FileOrigin.Local(file), NAMES, sliceBytes)
                        .forEach(part -> slices.add(slice(part)));
            } catch (IOException e) {
                throw unavailable(file.toString(), e);
            }
        }
        return List.copyOf(slices);
    }

    private static Slice slice(FileParts.Part part) {
        return new Slice(part.name(), part.locator().toString(), part.weight());
    }

    @Override
    public Reader open(Slice slice, String position) {
        FileLocator locator = FileLocator.parse(slice.locator());
        LinePosition from = position.isEmpty()
                ? new LinePosition(locator.range().offset(), locator.range().line())
                : LinePosition.parse(position);
        if (from.equals(LinePosition.END)) {
            return new RefusedReader(Optional.empty());
        }
        FileOrigin file = new FileOrigin.Local(Path.of(locator.place()));
        try {
            checkSize(locator, file);
            FileContent content =
                    FileContent.open(new FileContent.Request(file, locator, NAMES, FileLocator.WHOLE), HEAD);
            try {
                return open(locator, content, from);
            } catch (IOException e) {
                content.close();
                throw e;
            }
        } catch (IOException e) {
            throw unavailable(locator.label(), e);
        }
    }

    private static void checkSize(FileLocator locator, FileOrigin file) throws IOException {
        long size = file.size();
        if (size != locator.size()) {
            throw new SourceUnavailableException(locator.label() + ": expected " + locator.size()
                    + " bytes as when it was planned, was " + size + "; start a new run");
        }
    }

    private Reader open(FileLocator locator, FileContent content, LinePosition from) throws IOException {
        CsvLayout layout = layout(locator, content);
        return switch (layout) {
            case CsvLayout.Table table -> rows(locator, content, table, from);
            case CsvLayout.Unreadable unreadable -> {
                content.close();
                yield new RefusedReader(refusal(locator, unreadable));
            }
        };
    }

    private CsvLayout layout(FileLocator locator, FileContent content) {
        CsvLayout layout = new LayoutProbe(content.head(), interval, mapping).layout();
        if (layout instanceof CsvLayout.Unreadable unreadable
                && !content.damage().isEmpty()) {
            return new CsvLayout.Unreadable(unreadable.rawText(), content.damage());
        }
        if (layout instanceof CsvLayout.Table table
                && !table.columns().has(CsvField.SYMBOL)
                && !BarRules.isSymbol(fileSymbol(locator))) {
            return new CsvLayout.Unreadable(
                    "",
                    "symbol: expected a symbol column, or a file named by its symbol such as AAPL.csv, was neither;"
                            + " rename the file or set the symbol");
        }
        return layout;
    }

    /// The first slice of a file speaks for all.
    private static Optional<RejectedRecord> refusal(FileLocator locator, CsvLayout.Unreadable unreadable) {
        return locator.range().offset() > 0
                ? Optional.empty()
                : Optional.of(new RejectedRecord(locator.label(), 0, unreadable.rawText(), unreadable.reason()));
    }

    private Reader rows(FileLocator locator, FileContent content, CsvLayout.Table table, LinePosition from)
            throws IOException {
        boolean inHeader = from.offset() < table.dataOffset();
        long offset = inHeader ? table.dataOffset() : from.offset();
        long line = inHeader ? table.dataLine() : from.line();
        long end = locator.range().end();
        long limit = end == FileLocator.WHOLE ? FileLocator.WHOLE : Math.max(0, end - offset);
        LineWindow window = new LineWindow(content.from(offset), expected(locator, limit), offset, line);
        RowParser parser = new RowParser(table, interval, mapping, fileSymbol(locator));
        LineBlocks lines = new LineBlocks(locator.label(), content, window, blockRows);
        return new CsvBarReader(locator.label(), lines, parser, blockRows);
    }

    /// A small plain file needs no large window.
    private static long expected(FileLocator locator, long limit) {
        return locator.kind() == FileLocator.Kind.PLAIN ? Math.min(limit, locator.size()) : limit;
    }

    private String fileSymbol(FileLocator locator) {
        String label = locator.label();
        String name = label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('!')) + 1);
        return mapping.symbol()
                .orElseGet(() -> name.replaceFirst("(?i)(\\.(csv|txt|tsv))?(\\.gz)?$", "")
                        .toUpperCase(Locale.ROOT));
    }

    private static SourceUnavailableException unavailable(String where, IOException cause) {
        return new SourceUnavailableException(where + ": expected a readable file, was " + cause, cause);
    }
}
