package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/// Reads one slice of a foreign file block by block. A position is the number of rows of the file that are done with.
final class ForeignBarReader implements BarSource.Reader {

    /// Position behind a file of which nothing can be read.
    private static final String REFUSED = "refused";

    private static final Pattern DIRECTORY = Pattern.compile("(?i)(?:symbol|ticker)=([^/\\\\]+)");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(\\.(snappy|zstd|gz|gzip|lz4))?\\.(parquet|parq|pq)$");

    private final ParquetLocator locator;
    private final SessionClock clock;
    private final String position;
    private Optional<ForeignFile> file = Optional.empty();
    private boolean opened;

    ForeignBarReader(ParquetLocator locator, SessionClock clock, String position) {
        this.locator = locator;
        this.clock = clock;
        this.position = position;
    }

    @Override
    public @Nullable BarBlock read() {
        if (!opened) {
            opened = true;
            if (position.equals(REFUSED)) {
                return null;
            }
            try {
                file = Optional.of(open());
            } catch (IOException | RuntimeException | StackOverflowError e) {
                return refused(
                        REFUSED, ParquetObjects.failure(locator.label(), e).getMessage());
            }
        }
        return file.map(this::next).orElse(null);
    }

    @Override
    public void close() {
        file.ifPresent(ForeignFile::close);
    }

    private @Nullable BarBlock next(ForeignFile open) {
        try {
            return open.read();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            String rows = open.leaveRowGroup();
            return refused(
                    Long.toString(open.position()),
                    rows + ": expected a whole row group, was unreadable: " + e.getMessage());
        }
    }

    private ForeignFile open() throws IOException {
        long done = position.isEmpty() ? 0 : Long.parseLong(position);
        return new ForeignFile(
                locator,
                clock,
                symbol(),
                ParquetObjects.open(new LocalInputFile(locator.path()), locator.label(), FilterCompat.NOOP),
                done);
    }

    /// A directory `symbol=X`, else the file's name without its ending.
    private String symbol() {
        Matcher directory = DIRECTORY.matcher(String.valueOf(locator.path().getParent()));
        String name = locator.path().getFileName().toString();
        String symbol =
                directory.find() ? directory.group(1) : SUFFIX.matcher(name).replaceFirst("");
        return symbol.toUpperCase(Locale.ROOT);
    }

    private BarBlock refused(String end, @Nullable String reason) {
        RejectedRecord whole = new RejectedRecord(locator.label(), 0, "", String.valueOf(reason));
        return new BarBlock(
                locator.label(),
                end,
                new String[0],
                new long[0],
                BarColumns.ofSize(0),
                row -> "",
                new BarBlock.Aside(List.of(whole), List.of(), List.of()));
    }
}
