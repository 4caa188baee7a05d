package io.zenmarket.readerswriters.secondopinion;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Prices and training cut-offs of some models as their providers published them in November 2026 (prompts
/// up to 100,000 tokens, no reasoning). Both change: a setting goes before them, and the provider's bill is
/// the truth.
public final class KnownModels {

    private static final Map<String, ModelSettings> ALL = Map.of(
            "anthropic:claude-haiku-5-5", model("claude-haiku-5-5", "0.10", "0.50", "2026-06-30"),
            "anthropic:claude-haiku-4-5", model("claude-haiku-4-5", "1", "5", "2025-07-31"),
            "openai:gpt-5.4-nano", model("gpt-5.4-nano", "0.20", "1.25", "2025-08-31"),
            "openai:gpt-4.1-mini", model("gpt-4.1-mini", "0.40", "1.60", "2024-06-01"));

    private KnownModels() {}

    /// A model of this table.
    public static Optional<ModelSettings> find(Provider provider, String name) {
        return Optional.ofNullable(ALL.get(provider.scorer(name)));
    }

    /// The model that is asked when none is named.
    public static ModelSettings defaultOf(Provider provider) {
        String name =
                switch (provider) {
                    case ANTHROPIC -> "claude-haiku-5-5";
                    case OPENAI -> "gpt-5.4-nano";
                };
        return find(provider, name).orElseThrow();
    }

    /// All ids, for messages.
    public static String names() {
        return String.join(", ", new TreeSet<>(ALL.keySet()));
    }

    private static ModelSettings model(String name, String input, String output, String cutOff) {
        return new ModelSettings(name, ModelPrice.of(input, output, "0.5"), Optional.of(LocalDate.parse(cutOff)), 0);
    }
}
