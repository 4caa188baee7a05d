package io.zenmarket.readerswriters.languagemodel;

import io.zenmarket.domain.sentiment.SentimentScorer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The language models that run in this process, by name. A model is loaded when it is first asked for,
/// in about a second, and kept until this is closed. Thread-safe; close it after the last score.
public final class LocalScorers implements AutoCloseable {

    private static final List<EncoderProfile> PROFILES = List.of(EncoderProfile.BGE_SMALL, EncoderProfile.MINI_LM);

    private final Map<String, EncoderScorer> loaded = new HashMap<>();

    /// Names of all, the most accurate first.
    public static List<String> names() {
        return PROFILES.stream().map(EncoderProfile::id).toList();
    }

    /// A scorer that may be shared by threads; its owner is this object.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public synchronized SentimentScorer scorer(String name) {
        return loaded.computeIfAbsent(name, asked -> new EncoderScorer(profile(asked)));
    }

    private static EncoderProfile profile(String name) {
        return PROFILES.stream()
                .filter(profile -> profile.id().equals(name))
                .findAny()
                .orElseThrow(() ->
                        new IllegalArgumentException("scorer: name, expected one of " + names() + ", was " + name));
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(EncoderScorer::close);
        loaded.clear();
    }
}
