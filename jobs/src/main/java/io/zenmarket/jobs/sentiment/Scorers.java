package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.LegacyLexiconScorer;
import io.zenmarket.domain.sentiment.LexiconScorer;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.readerswriters.languagemodel.LocalScorers;
import java.util.List;
import java.util.stream.Stream;

/// Every scorer that runs in this process, by name. Language models are loaded when they are first asked for; close it
/// after the last score.
public final class Scorers implements AutoCloseable {

    private static final List<SentimentScorer> RULES = List.of(new LexiconScorer(), new LegacyLexiconScorer());

    private final LocalScorers models = new LocalScorers();

    /// Names of all, the most accurate first.
    public static List<String> names() {
        return Stream.concat(LocalScorers.names().stream(), RULES.stream().map(SentimentScorer::id))
                .toList();
    }

    /// Makes sure that there is a scorer of this name.
    ///
    /// @throws IllegalArgumentException when there is none
    public static void requireName(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "scorer: expected one of " + String.join(", ", names()) + ", was " + name);
        }
    }

    /// A scorer that several threads may use.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public SentimentScorer named(String name) {
        requireName(name);
        return RULES.stream()
                .filter(scorer -> scorer.id().equals(name))
                .findFirst()
                .orElseGet(() -> models.scorer(name));
    }

    @Override
    public void close() {
        models.close();
    }
}
