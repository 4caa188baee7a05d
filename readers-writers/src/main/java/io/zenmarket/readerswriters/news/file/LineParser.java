package io.zenmarket.readerswriters.news.file;

import io.zenmarket.domain.ingest.BadRecordException;
import java.util.Map;

/// Turns the bytes of one line into the texts of a story. Not thread-safe.
interface LineParser {

    /// The texts by field.
    ///
    /// @throws BadRecordException when the line is not of the file's format
    Map<NewsField, String> texts(byte[] bytes, int from, int to);
}
