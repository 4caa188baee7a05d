package io.zenmarket.readerswriters.news.rss;

import java.util.Optional;

/// What feeds said of their state when they were last read to the end, so that an unchanged one is not sent again.
/// Thread-safe.
public interface FeedMemory {

    /// How a feed names its state; it is handed back as it was.
    ///
    /// @param etag its `ETag`; empty when it has none
    /// @param lastModified its `Last-Modified`; empty when it has none
    record Validators(String etag, String lastModified) {}

    /// What was remembered of an address.
    Optional<Validators> recall(String address);

    /// Remembers it, in place of what was remembered before.
    ///
    /// Called by the thread that reads, when the block behind the feed's is asked for. In a chunk step that may be
    /// before the feed's own block is stored: what is kept in a database must be written by the step's transaction,
    /// so that both are kept or neither.
    void remember(String address, Validators validators);
}
