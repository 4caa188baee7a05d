package io.zenmarket.readerswriters.news.gdelt;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.files.FileLocator;
import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.files.FileParts;
import io.zenmarket.readerswriters.files.FoundFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Stories of GKG 2.1 files on this machine: one file, a directory or a glob; tab-separated though they are called
/// `.csv`, plain, gzip or zip.
///
/// A story's time is that of its batch of a quarter of an hour. Bytes that are no UTF-8 become U+FFFD, for such rows
/// are usual; a row with other than 27 columns, without a title or with an impossible date is refused by file and line.
/// Immutable and thread-safe.
public final class GdeltFilesNewsSource implements NewsSource {

    private static final long SLICE_BYTES = 64L << 20;
    private static final long MOST_UNPACKED = 4L << 30;

    private final String location;
    private final long sliceBytes;

    private GdeltFilesNewsSource(String location, long sliceBytes) {
        this.location = location;
        this.sliceBytes = sliceBytes;
    }

    /// Of a location.
    ///
    /// @param location file, directory or glob
    public static GdeltFilesNewsSource of(String location) {
        return new GdeltFilesNewsSource(location, SLICE_BYTES);
    }

    /// A copy with slices of another size.
    GdeltFilesNewsSource withSliceBytes(long bytes) {
        return new GdeltFilesNewsSource(location, bytes);
    }

    @Override
    public List<Slice> plan() {
        FoundFiles files = FoundFiles.find(location, GkgFiles.NAMES);
        List<Slice> slices = new ArrayList<>();
        for (Path file : files.files()) {
            try {
                FileParts.of(files.label(file), new FileOrigin.Local(file), GkgFiles.NAMES, sliceBytes)
                        .forEach(part ->
                                slices.add(new Slice(part.name(), part.locator().toString(), part.weight())));
            } catch (IOException e) {
                throw GkgFiles.unavailable(files.label(file), e);
            }
        }
        return List.copyOf(slices);
    }

    @Override
    public Reader open(Slice slice, String position) {
        FileLocator locator = FileLocator.parse(slice.locator());
        return GkgFiles.open(new FileOrigin.Local(Path.of(locator.place())), locator, position, MOST_UNPACKED);
    }
}
