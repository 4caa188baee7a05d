package io.zenmarket.domain.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where news come from. One contract for feeds, services, files and simulations, as
/// [io.zenmarket.domain.market.BarSource] is for bars: the work is planned once as slices, a slice is read as blocks by
/// one thread, and reading can go on behind any block after a crash.
///
/// An implementation is immutable and may be used by several threads; the readers it opens may not.
public interface NewsSource {

    /// One part of the source that is read on its own.
    ///
    /// @param name what it is, for people: a file's name, a feed's name
    /// @param locator all that [NewsSource#open] needs to find it again; recorded, so it must not hold secrets
    /// @param weight expected cost in bytes or records, for progress; 0 when unknown
    record Slice(String name, String locator, long weight) {}

    /// Cuts the source into slices, in a stable order. The same unchanged source gives the same slices.
    ///
    /// @throws IllegalArgumentException when there is nothing where it points, and waiting does not help
    /// @throws io.zenmarket.domain.ingest.SourceUnavailableException when the source cannot be reached at all
    List<Slice> plan();

    /// Opens a slice.
    ///
    /// @param slice one of [#plan]
    /// @param position empty for the beginning, or [NewsBlock#end()] of the last block that was kept
    /// @throws io.zenmarket.domain.ingest.SourceUnavailableException when it cannot be reached just now
    Reader open(Slice slice, String position);

    /// Reads a slice block by block. Not thread-safe. Who opened it closes it.
    interface Reader extends AutoCloseable {

        /// The next block, or null at the end of the slice. A block may have no stories.
        @Nullable
        NewsBlock read();

        @Override
        void close();
    }
}
