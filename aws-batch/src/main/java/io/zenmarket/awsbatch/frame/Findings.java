package io.zenmarket.awsbatch.frame;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.constructs.IConstruct;

/// Findings of cdk-nag that are accepted, each on one construct and with the reason.
public final class Findings {

    private static final String WILDCARD = "AwsSolutions-IAM5";

    private Findings() {}

    /// Accepts a finding on a construct and what is below it.
    public static void accept(IConstruct construct, String rule, String reason) {
        NagPackSuppression suppression =
                NagPackSuppression.builder().id(rule).reason(reason).build();
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression), true);
    }

    /// Accepts resources with a wildcard in a role's policy; actions never have one.
    ///
    /// @param resources a regular expression for them
    public static void acceptResources(IConstruct role, String resources, String reason) {
        NagPackSuppression suppression = NagPackSuppression.builder()
                .id(WILDCARD)
                .reason(reason)
                .appliesTo(List.of(RegexAppliesTo.builder()
                        .regex("/^Resource::" + resources + "$/")
                        .build()))
                .build();
        NagSuppressions.addResourceSuppressions(role, List.of(suppression), true);
    }
}
