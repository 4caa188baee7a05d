package io.zenmarket.awsbatch.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What cdk-nag found by its rules of AWS Solutions.
class FindingsIT {

    private static final int SHORTEST_REASON = 30;

    @ParameterizedTest
    @EnumSource
    void areNoneThatNobodyAcceptedWithAReason(Profile profile) {
        List<JsonNode> lines = Templates.of(profile).reports().stream()
                .flatMap(report -> report.path("lines").valueStream())
                .toList();
        assertThat(Templates.of(profile).reports()).hasSize(7);
        assertThat(lines).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.path("compliance").asText()).as(line.toString()).isIn("Compliant", "Suppressed");
            if (line.path("compliance").asText().equals("Suppressed")) {
                assertThat(line.path("exceptionReason").asText()).hasSizeGreaterThan(SHORTEST_REASON);
            }
        });
    }
}
