package io.zenmarket.awsbatch.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionStackIT {

    @ParameterizedTest
    @EnumSource
    void takesCheckedRequestsWithAKeyOnly(Profile profile) {
        Resource method = Templates.of(profile).only("AWS::ApiGateway::Method");
        assertThat(method.at("/HttpMethod").asText()).isEqualTo("POST");
        assertThat(method.at("/ApiKeyRequired").asBoolean()).isTrue();
        assertThat(method.at("/RequestModels").has("application/json")).isTrue();
        assertThat(method.at("/Integration/PassthroughBehavior").asText()).isEqualTo("NEVER");
        Resource validator = Templates.of(profile).only("AWS::ApiGateway::RequestValidator");
        assertThat(validator.at("/ValidateRequestBody").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void limitsEachKeyBySecondAndDay(Profile profile) {
        Resource plan = Templates.of(profile).only("AWS::ApiGateway::UsagePlan");
        assertThat(plan.at("/Quota/Limit").asInt()).isPositive();
        assertThat(plan.at("/Quota/Period").asText()).isEqualTo("DAY");
        assertThat(plan.at("/Throttle/RateLimit").asInt()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void checksRequestsByTheSchemaOfTheProduct(Profile profile) {
        JsonNode schema = Templates.of(profile).only("AWS::ApiGateway::Model").at("/Schema");
        assertThat(schema.path("$schema").asText()).isEqualTo("http://json-schema.org/draft-04/schema#");
        assertThat(schema.path("properties").has("strategy")).isTrue();
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void handsMessagesOverOneByOneAndKeepsThoseThatFail(Profile profile) {
        Resource pipe = Templates.of(profile).only("AWS::Pipes::Pipe");
        assertThat(pipe.at("/SourceParameters/SqsQueueParameters/BatchSize").asInt())
                .isOne();
        assertThat(Templates.of(profile).of("AWS::SQS::Queue"))
                .hasSize(3)
                .allMatch(queue -> queue.at("/SqsManagedSseEnabled").asBoolean())
                .filteredOn(queue -> queue.properties().has("RedrivePolicy"))
                .hasSize(1)
                .allMatch(queue -> queue.at("/RedrivePolicy/maxReceiveCount").asInt() == 5);
    }

    @Test
    void asksForASignatureBehindAFirewallInHardened() {
        Templates hardened = Templates.of(Profile.HARDENED);
        assertThat(hardened.only("AWS::ApiGateway::Method")
                        .at("/AuthorizationType")
                        .asText())
                .isEqualTo("AWS_IAM");
        assertThat(hardened.of("AWS::WAFv2::WebACLAssociation")).hasSize(1);
        assertThat(Templates.of(Profile.DEV).of("AWS::WAFv2::WebACL")).isEmpty();
    }
}
