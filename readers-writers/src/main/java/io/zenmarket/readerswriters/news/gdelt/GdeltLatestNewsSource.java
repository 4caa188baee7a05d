package io.zenmarket.readerswriters.news.gdelt;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.readerswriters.files.FileLocator;
import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.Timing;
import io.zenmarket.readerswriters.news.OneBlockReader;
import io.zenmarket.readerswriters.news.StoryBlock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// Stories of the latest GKG batch: an index of three lines names it, and it is fetched as a whole, a few megabytes,
/// and read as [GdeltFilesNewsSource] reads a file.
///
/// One slice, which is that batch: planned again later it is another one. An index or a batch that cannot be had just
/// now, also after several attempts, is a `SourceUnavailableException`; a batch that is gone, or not what the index
/// says, is one refused record at line 0. Redirects are not followed, and a batch must be on the index's host.
///
/// One object is one run. Thread-safe; threads wait between attempts.
public final class GdeltLatestNewsSource implements NewsSource {

    private static final String END = "end";
    private static final FileLocator.Range WHOLE = new FileLocator.Range(0, FileLocator.WHOLE, 1);

    /// Some twenty times a large batch.
    private static final long MOST_UNPACKED = 1L << 30;

    private final GdeltClient client;

    GdeltLatestNewsSource(URI index, HttpSettings settings, Timing timing, DoubleSupplier jitter) {
        client = new GdeltClient(index, settings, timing, jitter);
    }

    /// Of an index.
    ///
    /// @param index such as `http://data.gdeltproject.org/gdeltv2/lastupdate.txt`
    /// @param settings how the service is treated; its largest answer is the largest batch, which is held in memory
    public static GdeltLatestNewsSource of(URI index, HttpSettings settings) {
        return new GdeltLatestNewsSource(index, settings, Timing.ofSystem(), Patience::chance);
    }

    /// @throws SourceUnavailableException when the index cannot be had, or names no batch of its host
    /// @throws IllegalArgumentException when there is no index
    @Override
    public List<Slice> plan() {
        GkgBatch batch =
                switch (client.latest()) {
                    case Answer.Delivered<GkgBatch>(GkgBatch found) -> found;
                    case Answer.NotThere<GkgBatch>(String reason) -> throw new IllegalArgumentException(reason);
                    case Answer.TryAgain<GkgBatch>(String reason, var _) ->
                        throw new SourceUnavailableException(reason);
                    case Answer.Failed<GkgBatch>(String reason, boolean _) ->
                        throw new SourceUnavailableException(reason);
                };
        return List.of(new Slice("gdelt " + batch.name(), batch.toString(), batch.size()));
    }

    @Override
    public Reader open(Slice slice, String position) {
        GkgBatch batch = GkgBatch.parse(slice.locator());
        if (position.equals(END)) {
            return new OneBlockReader(Optional.empty());
        }
        return switch (client.fetch(batch)) {
            case Answer.Delivered<FileOrigin.InMemory>(FileOrigin.InMemory file) -> open(file, position);
            case Answer.NotThere<FileOrigin.InMemory>(String reason) -> refused(batch, reason);
            case Answer.TryAgain<FileOrigin.InMemory>(String reason, var _) ->
                throw new SourceUnavailableException(reason);
            case Answer.Failed<FileOrigin.InMemory>(String reason, boolean passing) -> {
                if (passing) {
                    throw new SourceUnavailableException(reason);
                }
                yield refused(batch, reason);
            }
        };
    }

    /// An archive of a batch has one file, which is read without asking the archive what it holds.
    private static Reader open(FileOrigin.InMemory file, String position) {
        FileLocator locator =
                new FileLocator(FileLocator.Kind.STREAMED_ENTRY, 0, WHOLE, file.bytes().length, "", file.name());
        return GkgFiles.open(file, locator, position, MOST_UNPACKED);
    }

    private static Reader refused(GkgBatch batch, String reason) {
        NewsBlock block = StoryBlock.refused(batch.name(), END, "", reason);
        return new OneBlockReader(Optional.of(block));
    }
}
