package io.zenmarket.domain.sentiment;

import java.util.List;

/// Many texts together as the legacy program sees them: the mean of the scores weighted by confidence. Known
/// fault: a text without any hit has more confidence than one with four, so that blanks drown what was said.
///
/// @param score −1 to 1; 0 without texts, or when no text has any confidence
/// @param label of the score, by the threshold of a single text
/// @param positive texts with this label
/// @param negative texts with this label
/// @param neutral texts with this label
public record LegacyAggregate(double score, SentimentLabel label, int positive, int negative, int neutral) {

    /// `Σ(score × confidence) / Σ confidence`, added up in the order of the list.
    public static LegacyAggregate of(List<LegacySentiment> texts) {
        double sum = 0;
        double weight = 0;
        for (LegacySentiment text : texts) {
            sum += text.score() * text.confidence();
            weight += text.confidence();
        }
        double score = weight == 0 ? 0 : sum / weight;
        return new LegacyAggregate(
                score,
                LegacySentiment.label(score),
                count(texts, SentimentLabel.POSITIVE),
                count(texts, SentimentLabel.NEGATIVE),
                count(texts, SentimentLabel.NEUTRAL));
    }

    private static int count(List<LegacySentiment> texts, SentimentLabel label) {
        return Math.toIntExact(
                texts.stream().filter(text -> text.label() == label).count());
    }
}
