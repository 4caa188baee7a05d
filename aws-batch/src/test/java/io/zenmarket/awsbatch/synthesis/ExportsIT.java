package io.zenmarket.awsbatch.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.awsbatch.deployment.Profile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a stack exports while another imports it cannot be taken away: CloudFormation updates the one
/// before the other, and refuses.
class ExportsIT {

    @ParameterizedTest
    @EnumSource(names = {"DEV", "PROD"})
    void stayWhateverIsChosenLater(Profile profile) {
        Templates chosen = Templates.with(
                profile,
                Map.of(
                        "database.restored.host", "restored.example.org",
                        "database.restored.secret",
                                "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf",
                        "database.iam-login", "false",
                        "secrets", "[ANTHROPIC_API_KEY]",
                        "compute.on-demand-vcpus", "0",
                        "compute.sweep", profile == Profile.DEV ? "spot" : "none",
                        "compute.sweep-vcpus", profile == Profile.DEV ? "64" : "0",
                        "night.enabled", "false",
                        "submission.authorization", "iam",
                        "submission.firewall", "true"));
        assertThat(chosen.outputs().get("data")).hasSizeGreaterThan(3);
        assertThat(chosen.outputs()).isEqualTo(Templates.of(profile).outputs());
    }
}
