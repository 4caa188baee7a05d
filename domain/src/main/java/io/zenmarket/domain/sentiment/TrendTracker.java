package io.zenmarket.domain.sentiment;

/// Follows the news of one instrument session by session. Not thread-safe.
final class TrendTracker {

    private final DecayingMean[] means = {new DecayingMean(1), new DecayingMean(3), new DecayingMean(10)};
    private final TrailingCounts counts = new TrailingCounts();
    private int gap = 1;
    private boolean heard;

    /// A session whose numbers are known already.
    void replay(DailySentiment row) {
        means[0].set(row.trend().ewma1());
        means[1].set(row.trend().ewma3());
        means[2].set(row.trend().ewma10());
        count(row.scores().items());
    }

    /// Whether the distance to the last session with news is known, as it must be when there are means.
    boolean knowsItsGap() {
        return heard || Double.isNaN(means[0].value());
    }

    /// The next session.
    SentimentTrend next(SessionScores scores) {
        double before = means[2].value();
        double volume = counts.score(scores.items());
        if (scores.items() > 0) {
            for (DecayingMean mean : means) {
                mean.add(scores.weightedMean(), gap);
            }
        }
        count(scores.items());
        return new SentimentTrend(
                volume, means[0].value(), means[1].value(), means[2].value(), scores.weightedMean() - before);
    }

    private void count(int items) {
        counts.add(items);
        heard |= items > 0;
        gap = items > 0 ? 1 : gap + 1;
    }
}
