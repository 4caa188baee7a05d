package io.zenmarket.readerswriters.news.gdelt;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.files.FileContent;
import io.zenmarket.readerswriters.files.FileLocator;
import io.zenmarket.readerswriters.files.FileNames;
import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.files.LineBlocks;
import io.zenmarket.readerswriters.files.LinePosition;
import io.zenmarket.readerswriters.files.LineWindow;
import io.zenmarket.readerswriters.news.OneBlockReader;
import io.zenmarket.readerswriters.news.StoryLineReader;
import java.io.IOException;
import java.util.Optional;

/// Opens files of GKG rows.
final class GkgFiles {

    static final FileNames NAMES = FileNames.of("csv", "tsv", "txt");

    private static final int LONGEST_LINE = 2 << 20;
    private static final int BLOCK_RECORDS = 500;

    private GkgFiles() {}

    /// @param mostUnpacked bytes that it may unpack to; it counts as damaged there
    /// @throws SourceUnavailableException when it cannot be read just now
    static NewsSource.Reader open(FileOrigin file, FileLocator locator, String position, long mostUnpacked) {
        FileLocator.Range range = locator.range();
        LinePosition from =
                position.isEmpty() ? new LinePosition(range.offset(), range.line()) : LinePosition.parse(position);
        if (from.equals(LinePosition.END)) {
            return new OneBlockReader(Optional.empty());
        }
        try {
            return lines(new FileContent.Request(file, locator, NAMES, mostUnpacked), from);
        } catch (IOException e) {
            throw unavailable(locator.label(), e);
        }
    }

    private static NewsSource.Reader lines(FileContent.Request request, LinePosition from) throws IOException {
        FileLocator locator = request.locator();
        checkSize(locator, request.file().size());
        FileContent content = FileContent.open(request, 0);
        try {
            long end = locator.range().end();
            long limit = end == FileLocator.WHOLE ? FileLocator.WHOLE : Math.max(0, end - from.offset());
            LineWindow window =
                    new LineWindow(content.from(from.offset()), limit, from.offset(), from.line(), LONGEST_LINE);
            LineBlocks lines = new LineBlocks(locator.label(), content, window, BLOCK_RECORDS);
            return new StoryLineReader(locator.label(), lines, new GkgLine());
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

    static SourceUnavailableException unavailable(String where, IOException cause) {
        return new SourceUnavailableException(where + ": expected a readable file, was " + cause, cause);
    }
}
