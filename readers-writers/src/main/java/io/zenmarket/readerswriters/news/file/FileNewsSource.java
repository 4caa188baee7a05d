package io.zenmarket.readerswriters.news.file;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.files.FileContent;
import io.zenmarket.readerswriters.files.FileLocator;
import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.files.FileParts;
import io.zenmarket.readerswriters.files.LineBlocks;
import io.zenmarket.readerswriters.files.LinePosition;
import io.zenmarket.readerswriters.files.LineWindow;
import io.zenmarket.readerswriters.news.OneBlockReader;
import io.zenmarket.readerswriters.news.StoryBlock;
import io.zenmarket.readerswriters.news.StoryLineReader;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stories from a drop folder: one file, a directory with all below it, a glob, or all objects of the object store
/// whose key begins with a prefix; CSV or JSON lines, plain, gzip or zip.
///
/// **Records.** One line each, ended by LF, CRLF or CR, in UTF-8. In CSV a header names the columns (see
/// [NewsField]), the separator is comma, semicolon or tab, and a quote never spans lines. JSON lines are told by the
/// first character.
///
/// **Times** as in [io.zenmarket.readerswriters.news.StoryTime]; a date without time is marked as such.
///
/// **Refused as a whole**, by one record at line 0: a file that is empty, in UTF-16, or without a header that names
/// title and time. A damaged gzip or zip gives its stories up to the damage, and one record that says where.
///
/// Immutable and thread-safe.
public final class FileNewsSource implements NewsSource {

    private static final long SLICE_BYTES = 32L << 20;
    private static final int BLOCK_RECORDS = 500;

    private final FileNewsSettings settings;
    private final DropFiles files;
    private final long sliceBytes;
    private final int blockRecords;

    private FileNewsSource(FileNewsSettings settings, DropFiles files, long sliceBytes, int blockRecords) {
        this.settings = settings;
        this.files = files;
        this.sliceBytes = sliceBytes;
        this.blockRecords = blockRecords;
    }

    /// Files of this machine.
    public static FileNewsSource of(FileNewsSettings settings) {
        return of(settings, Optional.empty());
    }

    /// Files of this machine, or of a store, which must stay open as long as this is used.
    ///
    /// @throws IllegalArgumentException when the location is in a store and there is none
    public static FileNewsSource of(FileNewsSettings settings, Optional<ObjectStore> store) {
        return new FileNewsSource(settings, new DropFiles(settings.location(), store), SLICE_BYTES, BLOCK_RECORDS);
    }

    /// A copy with other sizes.
    FileNewsSource withSizes(long bytesPerSlice, int recordsPerBlock) {
        return new FileNewsSource(settings, files, bytesPerSlice, recordsPerBlock);
    }

    @Override
    public List<Slice> plan() {
        List<Slice> slices = new ArrayList<>();
        for (Map.Entry<String, FileOrigin> file : files.find().entrySet()) {
            try {
                FileParts.of(file.getKey(), file.getValue(), DropFiles.NAMES, sliceBytes)
                        .forEach(part ->
                                slices.add(new Slice(part.name(), part.locator().toString(), part.weight())));
            } catch (IOException e) {
                throw unavailable(file.getKey(), e);
            }
        }
        return List.copyOf(slices);
    }

    @Override
    public Reader open(Slice slice, String position) {
        FileLocator locator = FileLocator.parse(slice.locator());
        FileLocator.Range range = locator.range();
        LinePosition from =
                position.isEmpty() ? new LinePosition(range.offset(), range.line()) : LinePosition.parse(position);
        if (from.equals(LinePosition.END)) {
            return new OneBlockReader(Optional.empty());
        }
        try {
            return open(locator, from);
        } catch (IOException e) {
            throw unavailable(locator.label(), e);
        }
    }

    private Reader open(FileLocator locator, LinePosition from) throws IOException {
        FileOrigin file = files.at(locator.place());
        checkSize(locator, file.size());
        FileContent.Request request = new FileContent.Request(
                file, locator, DropFiles.NAMES, settings.limits().mostUnpacked());
        FileContent content = FileContent.open(request, DropLayout.HEAD);
        try {
            return reader(locator, content, from);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private static void checkSize(FileLocator locator, long size) {
        if (size != locator.size()) {
            throw new SourceUnavailableException(locator.label() + ": expected " + locator.size()
                    + " bytes as when it was planned, was " + size + "; start a new run");
        }
    }

    private Reader reader(FileLocator locator, FileContent content, LinePosition from) throws IOException {
        DropLayout layout = DropLayout.of(content.head(), settings.columns());
        return switch (layout) {
            case DropLayout.Lines(long offset, long line) ->
                lines(locator, content, max(from, offset, line), new JsonLineParser(settings.columns()));
            case DropLayout.Table table ->
                lines(locator, content, max(from, table.offset(), table.line()), new CsvLineParser(table));
            case DropLayout.Unreadable unreadable -> {
                String damage = content.damage();
                content.close();
                yield new OneBlockReader(refusal(locator, unreadable, damage));
            }
        };
    }

    /// The first place that holds stories.
    private static LinePosition max(LinePosition from, long offset, long line) {
        return from.offset() < offset ? new LinePosition(offset, line) : from;
    }

    /// The first slice of a file speaks for all.
    private static Optional<NewsBlock> refusal(FileLocator locator, DropLayout.Unreadable unreadable, String damage) {
        String reason = damage.isEmpty() ? unreadable.reason() : damage;
        return locator.range().offset() > 0
                ? Optional.empty()
                : Optional.of(
                        StoryBlock.refused(locator.label(), LinePosition.END.toString(), unreadable.rawText(), reason));
    }

    private Reader lines(FileLocator locator, FileContent content, LinePosition from, LineParser parser)
            throws IOException {
        long end = locator.range().end();
        long limit = end == FileLocator.WHOLE ? FileLocator.WHOLE : Math.max(0, end - from.offset());
        long expected = locator.kind() == FileLocator.Kind.PLAIN ? Math.min(limit, locator.size()) : limit;
        LineWindow window = new LineWindow(
                content.from(from.offset()),
                expected,
                from.offset(),
                from.line(),
                settings.limits().longestLine());
        LineBlocks lines = new LineBlocks(locator.label(), content, window, blockRecords);
        StoryDefaults defaults = new StoryDefaults(settings, name(locator.label()));
        return new StoryLineReader(
                locator.label(), lines, (bytes, start, to) -> defaults.story(parser.texts(bytes, start, to)));
    }

    private static String name(String label) {
        return label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('!')) + 1);
    }

    private static SourceUnavailableException unavailable(String where, IOException cause) {
        return new SourceUnavailableException(where + ": expected a readable file, was " + cause, cause);
    }
}
