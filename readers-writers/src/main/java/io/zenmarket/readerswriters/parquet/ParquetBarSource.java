package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;

/// Bars from Parquet files that other programs wrote: a file, a directory, or a glob.
///
/// Columns are found by name, in any case: `timestamp`, `datetime`, `date` or `time`; `open`, `high`, `low`, `close`;
/// `volume`, which may be missing; `symbol` or `ticker`, else a directory `symbol=X`, else the file's name. Times may
/// be dates, timestamps, ISO text, or whole numbers: `20240131`, or an epoch whose unit is told by its size. Prices
/// may be any number, decimal, or text. Compression: zstd, snappy, gzip, lz4_raw, none.
///
/// A row that cannot be read is refused with its record number, from 1; a file that is no Parquet or is cut is refused
/// as a whole, in the first block; a damaged row group likewise, and the ones behind it are read on.
public final class ParquetBarSource implements BarSource {

    /// Files above this are read in several slices.
    private static final long SLICE_BYTES = 64L << 20;

    private final String location;
    private final SessionClock clock;
    private final long sliceBytes;

    private ParquetBarSource(String location, SessionClock clock, long sliceBytes) {
        this.location = location;
        this.clock = clock;
        this.sliceBytes = sliceBytes;
    }

    /// The bars of a location.
    ///
    /// @param location a file, a directory, or a glob such as `prices/**/*.parquet`
    /// @param interval of the bars: a daily bar is dated by the date as written, an intraday bar by its instant
    /// @param zone of times written without one, and in which an instant has its date: UTC or the exchange's
    public static ParquetBarSource of(String location, Interval interval, ZoneId zone) {
        return new ParquetBarSource(location, new SessionClock(interval, zone), SLICE_BYTES);
    }

    /// The same, cut into slices of at least that size where row groups allow.
    ParquetBarSource withSliceBytes(long bytes) {
        return new ParquetBarSource(location, clock, bytes);
    }

    @Override
    public List<Slice> plan() {
        ParquetFiles files = ParquetFiles.find(location);
        return files.files().stream()
                .flatMap(file -> slices(file, files.label(file)))
                .toList();
    }

    @Override
    public Reader open(Slice slice, String position) {
        return new ForeignBarReader(ParquetLocator.parse(slice.locator()), clock, position);
    }

    private Stream<Slice> slices(Path file, String label) {
        long size = size(file);
        if (size > sliceBytes) {
            try (ParquetFileReader reader = ParquetObjects.open(new LocalInputFile(file), label, FilterCompat.NOOP)) {
                return cut(reader.getRowGroups(), file, label).stream();
            } catch (IOException | UnreadableParquetException e) {
                return Stream.of(slice(new ParquetLocator(0, ParquetLocator.ALL, file, label), size));
            }
        }
        return Stream.of(slice(new ParquetLocator(0, ParquetLocator.ALL, file, label), size));
    }

    private List<Slice> cut(List<BlockMetaData> groups, Path file, String label) {
        List<Slice> slices = new ArrayList<>();
        int first = 0;
        long bytes = 0;
        for (int i = 0; i < groups.size(); i++) {
            bytes += groups.get(i).getCompressedSize();
            if (bytes >= sliceBytes || i == groups.size() - 1) {
                slices.add(slice(new ParquetLocator(first, i + 1, file, label), bytes));
                first = i + 1;
                bytes = 0;
            }
        }
        return slices;
    }

    private static Slice slice(ParquetLocator locator, long weight) {
        String range = locator.endGroup() == ParquetLocator.ALL
                ? ""
                : ", row groups " + locator.firstGroup() + " to " + (locator.endGroup() - 1);
        return new Slice(locator.label() + range, locator.toString(), weight);
    }

    /// A file that vanished is refused when it is read.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
