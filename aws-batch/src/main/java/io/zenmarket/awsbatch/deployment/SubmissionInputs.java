package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;

/// Who may submit backtests, and how many.
///
/// @param authorization what a call has to bring
/// @param requestsPerSecond sustained
/// @param burst at once
/// @param requestsPerDay of one key
/// @param firewall whether addresses that call too often are refused before anything else
public record SubmissionInputs(
        Authorization authorization, int requestsPerSecond, int burst, int requestsPerDay, boolean firewall) {

    /// What a call has to bring.
    public enum Authorization {
        /// A key of the usage plan.
        API_KEY,
        /// A key of the usage plan, and a signature by a role that may call.
        IAM
    }

    public SubmissionInputs {
        Require.within("requests-per-second", requestsPerSecond, 1, 100);
        Require.within("burst", burst, requestsPerSecond, 1000);
        Require.within("requests-per-day", requestsPerDay, 1, 100_000);
    }

    static SubmissionInputs of(Section inputs) {
        return inputs.checked(section -> new SubmissionInputs(
                section.choice("authorization", Authorization.class),
                section.whole("requests-per-second"),
                section.whole("burst"),
                section.whole("requests-per-day"),
                section.flag("firewall")));
    }
}
