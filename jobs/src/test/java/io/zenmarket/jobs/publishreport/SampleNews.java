package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.Agreement;
import io.zenmarket.domain.brief.MarketNews;
import io.zenmarket.domain.brief.OpinionCost;
import io.zenmarket.domain.brief.SessionNews;
import io.zenmarket.domain.brief.Story;
import io.zenmarket.domain.brief.StoryScore;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.Uncertainty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// News to render.
final class SampleNews {

    private SampleNews() {}

    static MarketNews market() {
        Agreement agreement = new Agreement(
                "bge-small-r32",
                "lexicon-1",
                new Agreement.Sample(4, 0.75, 0.5432),
                new Agreement.Sample(61, 0.82, Double.NaN));
        OpinionCost cost = new OpinionCost("anthropic:model", 3, 61, 60, 12_345, 678, new BigDecimal("0.01234"));
        return new MarketNews(session(), List.of(agreement), List.of(cost));
    }

    static SessionNews session() {
        return new SessionNews(
                List.of(
                        story(
                                "China's economy shrank by 6.8% & more in the first quarter",
                                "https://example.com/news?a=1&b=2",
                                "2020-04-17T02:00:00Z",
                                false,
                                new Sentiment(0.93, 0.05, 0.02)),
                        story(
                                "Remdesivir helps patients recover, a report says",
                                "",
                                "2020-04-17T00:00:00Z",
                                true,
                                new Sentiment(0.05, 0.35, 0.6),
                                Uncertainty.LOW_CONFIDENCE,
                                Uncertainty.FLIP_CONFLICT),
                        story(
                                "White House presents guidelines to reopen the economy",
                                "javascript:alert(1)",
                                "2020-04-17T00:00:00Z",
                                true,
                                new Sentiment(0.02, 0.9, 0.08)),
                        new Story(
                                "A story that waits for its score",
                                "Sample",
                                "",
                                Instant.parse("2020-04-16T21:30:00Z"),
                                false,
                                Optional.empty())),
                7);
    }

    private static Story story(
            String title, String url, String published, boolean dateOnly, Sentiment sentiment, Uncertainty... doubts) {
        StoryScore score =
                new StoryScore(sentiment.label(), sentiment.score(), sentiment.confidence(), List.of(doubts));
        return new Story(title, "Sample", url, Instant.parse(published), dateOnly, Optional.of(score));
    }

    /// A third of the bars without news.
    static double[] sentiment(int bars) {
        double[] line = new double[bars];
        Arrays.setAll(line, i -> i % 60 < 20 ? Double.NaN : 0.8 * Math.sin(i / 9.0));
        return line;
    }

    static double[] noSentiment(int bars) {
        double[] line = new double[bars];
        Arrays.fill(line, Double.NaN);
        return line;
    }
}
