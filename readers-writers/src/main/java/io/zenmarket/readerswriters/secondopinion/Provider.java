package io.zenmarket.readerswriters.secondopinion;

import java.net.URI;

/// Whose interface a language model is asked by.
public enum Provider {
    /// Anthropic's Messages and Message Batches.
    ANTHROPIC("anthropic", "https://api.anthropic.com", "ANTHROPIC_API_KEY"),
    /// OpenAI's Chat Completions and Batch, which many other services and local servers have too.
    OPENAI("openai", "https://api.openai.com/v1", "OPENAI_API_KEY");

    private final String prefix;
    private final URI baseUrl;
    private final String keyVariable;

    Provider(String prefix, String baseUrl, String keyVariable) {
        this.prefix = prefix;
        this.baseUrl = URI.create(baseUrl);
        this.keyVariable = keyVariable;
    }

    /// The id of a scorer.
    public String scorer(String model) {
        return prefix + ":" + model;
    }

    /// Its own address.
    public URI baseUrl() {
        return baseUrl;
    }

    /// The environment variable that holds the key.
    public String keyVariable() {
        return keyVariable;
    }
}
