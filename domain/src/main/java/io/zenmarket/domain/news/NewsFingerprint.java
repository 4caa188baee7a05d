package io.zenmarket.domain.news;

import io.zenmarket.domain.ingest.BadRecordException;

/// What tells stories apart, whoever delivered them.
///
/// @param contentHash SHA-256 of title and body in NFKC and lower case, without outlet suffix, URLs and
///     punctuation; 64 lower-case hexadecimal digits
/// @param simHash [SimHash] of the title in the same form
public record NewsFingerprint(String contentHash, long simHash) {

    /// The fingerprint of a story.
    ///
    /// @param outlet who published it; its name behind the title does not count
    /// @throws BadRecordException when the title has no word
    public static NewsFingerprint of(String title, String outlet, String body) {
        String words = NormalText.of(OutletSuffix.strip(title, outlet));
        if (words.isEmpty()) {
            throw new BadRecordException("title: expected words, was " + (title.isEmpty() ? "nothing" : title));
        }
        return new NewsFingerprint(ContentHash.of(words, NormalText.of(body)), SimHash.of(words));
    }
}
