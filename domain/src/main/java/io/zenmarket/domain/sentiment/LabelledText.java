package io.zenmarket.domain.sentiment;

/// A text and what people say it means.
///
/// @param text the text, and for whom it was judged
/// @param label what is right
public record LabelledText(SentimentText text, SentimentLabel label) {}
