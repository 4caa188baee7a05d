package io.zenmarket.domain.sentiment;

/// A text and whom it is judged for: one headline can be good for one company and bad for another.
///
/// @param headline the text; data, never instruction
/// @param entity name of the company, index or currency as the headline would name it; empty: for nobody in particular
public record SentimentText(String headline, String entity) {

    /// For nobody in particular.
    public static SentimentText of(String headline) {
        return new SentimentText(headline, "");
    }
}
