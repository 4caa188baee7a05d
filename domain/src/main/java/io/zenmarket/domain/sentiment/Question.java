package io.zenmarket.domain.sentiment;

import java.time.Instant;
import java.util.List;

/// A text that a second opinion is asked about, and for whom.
///
/// @param contentHash the story's hash: SHA-256, 64 hexadecimal digits
/// @param text headline and entity, as the local scorer was given them; the opinion's key is hash and entity
/// @param names all names under which the text may mention the entity (legal name, short name, ticker); they are
///     replaced by a placeholder before anybody is asked, the entity itself always is
/// @param publishedAt when the story was published: an opinion of a model trained later is marked
public record Question(String contentHash, SentimentText text, List<String> names, Instant publishedAt) {

    public Question {
        if (!contentHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "question: content hash, expected 64 hexadecimal digits, was " + contentHash);
        }
        names = List.copyOf(names);
    }

    /// The headline as it is asked about.
    public String maskedHeadline() {
        return NameMask.of(text.entity(), names).mask(text.headline());
    }
}
