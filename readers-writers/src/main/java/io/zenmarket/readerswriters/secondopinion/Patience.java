package io.zenmarket.readerswriters.secondopinion;

import java.time.Duration;

/// How long is waited for what.
///
/// @param timeout for one answer of the service, connecting included
/// @param settle how long after its sending a batch of unknown fate may still turn up in the provider's
///     list; longer than the timeout
/// @param pollInterval first pause between two looks; it doubles while nothing happens
/// @param maxPollInterval no pause is longer, also none that the service asks for by `Retry-After`
/// @param deadline how long a night waits for the answers to a question
public record Patience(
        Duration timeout, Duration settle, Duration pollInterval, Duration maxPollInterval, Duration deadline) {

    public Patience {
        Checks.require("timeout", "above zero", timeout, timeout.isPositive());
        Checks.require("settling time", "longer than the timeout", settle, settle.compareTo(timeout) > 0);
        Checks.require("poll interval", "above zero", pollInterval, pollInterval.isPositive());
        boolean ordered = maxPollInterval.compareTo(pollInterval) >= 0;
        Checks.require("longest poll interval", pollInterval + " or more", maxPollInterval, ordered);
        Checks.require("deadline", "above zero", deadline, deadline.isPositive());
    }
}
