package io.zenmarket.domain.sentiment;

import java.util.List;
import java.util.Optional;

/// The flips [LexiconScorer] knows: negations, directions of something bad, comparisons of numbers.
public final class LexiconFlipRule implements FlipRule {

    private static final double LEAST = 0.5;

    /// The sign of the flips when they weigh at least 0.5 and everything else the text says does not outweigh
    /// them.
    @Override
    public Optional<SentimentLabel> expected(SentimentText text) {
        Phrase phrase = Phrase.of(text);
        List<Finding> findings = Findings.of(phrase);
        List<Finding> flips = findings.stream().filter(Finding::flip).toList();
        if (flips.isEmpty() || phrase.isQuestion()) {
            return Optional.empty();
        }
        double turned = sum(Scope.weighed(phrase, flips));
        double all = sum(Scope.weighed(phrase, findings));
        boolean clear = Math.abs(turned) >= LEAST && all * Math.signum(turned) >= LEAST;
        return clear ? Optional.of(turned > 0 ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE) : Optional.empty();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
