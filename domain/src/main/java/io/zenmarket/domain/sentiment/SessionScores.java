package io.zenmarket.domain.sentiment;

import io.zenmarket.domain.performance.Moments;
import java.util.List;
import java.util.function.Predicate;

/// The scores of one session's news. A score is `p(positive) − p(negative)`. Without news all numbers but the
/// counts are `NaN`: nothing said is not neutral.
///
/// @param items stories
/// @param clusters stories that do not repeat each other
/// @param mean of the scores, −1 to 1
/// @param weightedMean Σ relevance × novelty × score / Σ relevance × novelty, −1 to 1
/// @param deviation standard deviation of the scores, divisor N − 1; `NaN` below two stories
/// @param positiveShare fraction of stories labelled positive
/// @param negativeShare fraction of stories labelled negative
/// @param minimum lowest score
/// @param maximum highest score
/// @param inSampleShare fraction of stories older than the training cut-off of the scorer's model
public record SessionScores(
        int items,
        int clusters,
        double mean,
        double weightedMean,
        double deviation,
        double positiveShare,
        double negativeShare,
        double minimum,
        double maximum,
        double inSampleShare) {

    /// No news.
    public static final SessionScores NONE = of(List.of());

    public SessionScores {
        if (items < 0 || clusters > items || (items == 0) != Double.isNaN(mean)) {
            throw new IllegalArgumentException(
                    "scores of a session: expected a mean exactly when there are stories, was " + items + " stories in "
                            + clusters + " clusters, mean " + mean);
        }
    }

    /// @param links in a fixed order, by which the rounding of the sums is fixed too
    static SessionScores of(List<ScoredLink> links) {
        double[] scores = links.stream().mapToDouble(ScoredLink::score).toArray();
        Moments moments = Moments.of(scores);
        return new SessionScores(
                links.size(),
                (int) links.stream().map(ScoredLink::clusterHash).distinct().count(),
                moments.mean(),
                weightedMean(links),
                moments.deviation(),
                share(links, link -> link.sentiment().label() == SentimentLabel.POSITIVE),
                share(links, link -> link.sentiment().label() == SentimentLabel.NEGATIVE),
                links.stream().mapToDouble(ScoredLink::score).min().orElse(Double.NaN),
                links.stream().mapToDouble(ScoredLink::score).max().orElse(Double.NaN),
                share(links, ScoredLink::inSample));
    }

    private static double weightedMean(List<ScoredLink> links) {
        double sum = 0;
        double weights = 0;
        for (ScoredLink link : links) {
            sum += link.weight() * link.score();
            weights += link.weight();
        }
        return sum / weights;
    }

    private static double share(List<ScoredLink> links, Predicate<ScoredLink> holds) {
        return (double) links.stream().filter(holds).count() / links.size();
    }
}
