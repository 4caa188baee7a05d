package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.MarketBrief;

/// Writes a brief in one format. The same brief gives the same bytes, on any machine and day. Thread-safe.
interface BriefRenderer {

    /// The file's extension, without the dot.
    String extension();

    /// What the bytes are, for stores and browsers.
    String mediaType();

    /// The whole file.
    byte[] render(MarketBrief brief);
}
