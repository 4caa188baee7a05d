package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Scores by one word, so that a test can say what a headline means, and counts what it is asked: "gains" is
/// good, but bad for a company whose name begins with "Short"; "falls" is bad, "mixed" is uncertain, all
/// else neutral.
final class WordScorer implements SentimentScorer {

    static final String NAME = "words";

    private final String id;
    private final Map<String, Integer> asked = new ConcurrentSkipListMap<>();

    WordScorer(String id) {
        this.id = id;
    }

    /// Makes the scorers `words` and `words-2` known to the application; not annotated, so that nobody else
    /// finds it.
    static final class Beans {

        private final Map<String, WordScorer> scorers =
                Map.of(NAME, new WordScorer(NAME), "words-2", new WordScorer("words-2"));

        @Bean
        @Primary
        ScorerLookup wordScorers() {
            return name -> new LazyScorer(scorers.get(name).id(), () -> scorers.get(name));
        }

        @Bean
        WordScorer wordScorer() {
            return scorers.get(NAME);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String description() {
        return "one word says all";
    }

    @Override
    public List<Sentiment> score(List<SentimentText> texts) {
        texts.forEach(text -> asked.merge(text.headline() + "|" + text.entity(), 1, Integer::sum));
        return texts.stream().map(WordScorer::score).toList();
    }

    private static Sentiment score(SentimentText text) {
        boolean good = text.headline().contains("gains");
        boolean bad = text.headline().contains("falls");
        if (text.headline().contains("mixed")) {
            return new Sentiment(0.25, 0.25, 0.5);
        }
        if (good && text.entity().startsWith("Short") || bad) {
            return new Sentiment(0.8, 0.1, 0.1);
        }
        // A third has no end in decimal digits: what is stored is rounded.
        return good ? new Sentiment(0.05, 0.1 - 1e-9, 0.85 + 1e-9) : new Sentiment(1 / 30.0, 0.9, 2 / 30.0);
    }

    /// How often each text was asked, `headline|entity`.
    Map<String, Integer> asked() {
        return new TreeMap<>(asked);
    }
}
