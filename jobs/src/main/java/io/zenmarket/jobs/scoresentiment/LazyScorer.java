package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A scorer that is loaded when the first text comes: a night without news does not wait for a model.
/// Thread-safe.
class LazyScorer implements SentimentScorer {

    private final String id;
    private final Supplier<SentimentScorer> load;
    private @Nullable SentimentScorer loaded;

    /// @param id of the scorer that will be loaded
    LazyScorer(String id, Supplier<SentimentScorer> load) {
        this.id = id;
        this.load = load;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String description() {
        return scorer().description();
    }

    @Override
    public List<Sentiment> score(List<SentimentText> texts) {
        return texts.isEmpty() ? List.of() : scorer().score(texts);
    }

    private synchronized SentimentScorer scorer() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }
}
