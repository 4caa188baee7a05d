package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.LegacyLexiconScorer;
import io.zenmarket.domain.sentiment.LexiconScorer;
import io.zenmarket.domain.sentiment.SentimentScorer;
import java.util.List;

/// Every scorer that runs in this process, by name.
public final class Scorers {

    private static final List<SentimentScorer> RULES = List.of(new LexiconScorer(), new LegacyLexiconScorer());

    /// Names of all, the most accurate first.
    public static List<String> names() {
        return RULES.stream().map(SentimentScorer::id).toList();
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
                .orElseThrow();
    }
}
