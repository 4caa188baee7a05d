package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelUsage;
import java.math.BigDecimal;

/// What a night may spend on language models, all runs and all models together.
///
/// @param tokens read and written
/// @param dollars US dollars
public record NightBudget(long tokens, BigDecimal dollars) {

    public NightBudget {
        Checks.require("token budget", "0 or more", tokens, tokens >= 0);
        Checks.require("money budget", "0 or more", dollars, dollars.signum() >= 0);
    }

    /// Whether a night that was charged so much is within it.
    boolean allows(ModelUsage charged) {
        return charged.tokens() <= tokens && charged.cost().compareTo(dollars) <= 0;
    }
}
