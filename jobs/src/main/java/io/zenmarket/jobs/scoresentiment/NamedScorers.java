package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.LegacyLexiconScorer;
import io.zenmarket.domain.sentiment.SentimentScorer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scorers there are.
class NamedScorers implements ScorerLookup {

    private static final Map<String, SentimentScorer> RULES =
            Stream.of(new LegacyLexiconScorer()).collect(Collectors.toMap(SentimentScorer::id, scorer -> scorer));

    @Override
    public LazyScorer named(String name) {
        SentimentScorer scorer = Optional.ofNullable(RULES.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "scorer: expected one of " + String.join(", ", List.copyOf(RULES.keySet())) + ", was " + name));
        return new LazyScorer(scorer.id(), () -> scorer);
    }
}
