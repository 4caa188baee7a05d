package io.zenmarket.readerswriters.secondopinion;

import java.net.URI;

/// Whom to ask, at what cost and with what patience. The key is no part of it: it comes from the
/// environment.
///
/// @param provider whose interface is spoken
/// @param baseUrl scheme, host and perhaps a path, e.g. `http://localhost:11434/v1`; it is named in
///     messages, so it must hold no user, password or query
/// @param model which model
/// @param budget what a night may spend
/// @param delivery by batches or directly
/// @param patience how long is waited
public record SecondOpinionSettings(
        Provider provider, URI baseUrl, ModelSettings model, NightBudget budget, Delivery delivery, Patience patience) {

    public SecondOpinionSettings {
        boolean plain = ("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))
                && baseUrl.getHost() != null
                && baseUrl.getRawUserInfo() == null
                && baseUrl.getRawQuery() == null
                && baseUrl.getRawFragment() == null;
        Checks.require("base URL", "http(s) with a host and neither user nor query", baseUrl, plain);
    }

    /// The id that scores are stored with.
    public String scorer() {
        return provider.scorer(model.name());
    }

    /// The address is the provider's own, which knows nobody without a key.
    boolean official() {
        return baseUrl.getHost().equals(provider.baseUrl().getHost());
    }
}
