package io.zenmarket.domain.news;

/// One distinct story, checked.
///
/// @param fingerprint what tells it apart
/// @param outlet who published it, as the source names it
/// @param url where it can be read; empty when unknown
/// @param language BCP 47 tag in lower case; empty when unknown
/// @param title headline, one line
/// @param body text, as far as it may be kept; empty when none
/// @param times when it was published, seen and could be acted on
public record NewsStory(
        NewsFingerprint fingerprint,
        String outlet,
        String url,
        String language,
        String title,
        String body,
        NewsTimes times) {

    /// SHA-256 of what it says.
    public String contentHash() {
        return fingerprint.contentHash();
    }

    /// What clustering needs to know of it.
    public NewsSighting sighting() {
        return new NewsSighting(fingerprint.contentHash(), fingerprint.simHash(), times.availableAt());
    }
}
