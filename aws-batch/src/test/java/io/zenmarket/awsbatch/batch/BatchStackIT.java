package io.zenmarket.awsbatch.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.joblist.JobEntry;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchStackIT {

    @ParameterizedTest
    @EnumSource
    void definesEachJobOfTheListOnFargateWithItsSize(Profile profile) {
        for (JobEntry job : JobList.load().jobs()) {
            JsonNode container = definition(profile, job.name()).at("/ContainerProperties");
            assertThat(container.findValuesAsText("Value"))
                    .contains(job.size().vcpuText(), String.valueOf(job.size().memory()));
            assertThat(container.at("/Command/0").asText())
                    .isEqualTo(job.command().getFirst());
        }
    }

    /// Whichever container asks a question first records how it is cut, `run-backtest` or the whole night by
    /// hand: all have the number.
    @ParameterizedTest
    @EnumSource
    void cutsABacktestIntoAsManyPartitionsAsItMayHaveProcesses(Profile profile) {
        assertThat(JobList.load().onDemand().processes().most()).isEqualTo(64);
        setsEverywhere(profile, "ZENMARKET_RUN_BACKTEST_PARTITIONS", "64");
    }

    /// Of the 30 seconds that Fargate leaves it.
    @ParameterizedTest
    @EnumSource
    void waitsForACheckpointAsLongAsItMay(Profile profile) {
        setsEverywhere(profile, "ZENMARKET_FRAME_STOP_PATIENCE", "25s");
    }

    private static void setsEverywhere(Profile profile, String name, String value) {
        assertThat(Templates.of(profile).of("AWS::Batch::JobDefinition"))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.at("/ContainerProperties/Environment")
                                .valueStream()
                                .filter(each -> each.at("/Name").asText().equals(name)))
                        .extracting(each -> each.at("/Value").asText())
                        .containsExactly(value));
    }

    @ParameterizedTest
    @EnumSource
    void putsNothingForArmOnFargate(Profile profile) {
        assertThat(definitions(profile, "FARGATE"))
                .hasSize(JobList.load().jobs().size())
                .allSatisfy(job -> assertThat(job.at("/ContainerProperties/RuntimePlatform/CpuArchitecture")
                                .asText())
                        .isEqualTo("X86_64"));
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainWhatWasTakenBackAndNothingElse(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Batch::JobDefinition")).allSatisfy(job -> {
            JsonNode rules = job.at("/RetryStrategy/EvaluateOnExit");
            assertThat(rules.findValuesAsText("Action")).containsExactly("RETRY", "RETRY", "RETRY", "RETRY", "EXIT");
            assertThat(rules.findValuesAsText("OnStatusReason"))
                    .containsExactly("Your Spot Task was interrupted*", "Host EC2*");
            assertThat(rules.findValuesAsText("OnReason")).containsExactly("CannotPullContainerError:*", "*");
            assertThat(rules.findValuesAsText("OnExitCode")).containsExactly("75");
            assertThat(job.at("/RetryStrategy/Attempts").asInt()).isBetween(2, 10);
            assertThat(job.at("/Timeout/AttemptDurationSeconds").asInt()).isBetween(60, 43_200);
        });
    }

    /// The integration of Step Functions that waits sets container overrides, which AWS Batch refuses for
    /// definitions by ECS properties.
    @ParameterizedTest
    @EnumSource
    void definesContainersThatStepFunctionsMayOverride(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Batch::JobDefinition"))
                .noneMatch(job -> job.properties().has("EcsProperties"))
                .allMatch(job -> job.properties().has("ContainerProperties"));
    }

    @ParameterizedTest
    @EnumSource
    void makesRootsThatCannotBeWritten(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Batch::JobDefinition")).allSatisfy(job -> {
            assertThat(job.at("/ContainerProperties/ReadonlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(job.at("/ContainerProperties/Privileged").asBoolean(false))
                    .isFalse();
            assertThat(job.at("/ContainerProperties/Environment").findValuesAsText("Name"))
                    .doesNotContain("SPRING_DATASOURCE_PASSWORD");
            assertThat(job.at("/ContainerProperties/Secrets").findValuesAsText("Name"))
                    .contains("SPRING_DATASOURCE_PASSWORD");
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesSpotFirst(Profile profile) {
        List<Resource> environments = Templates.of(profile).of("AWS::Batch::ComputeEnvironment");
        assertThat(environments)
                .extracting(
                        environment -> environment.at("/ComputeResources/Type").asText())
                .startsWith("FARGATE_SPOT", "FARGATE");
        JsonNode order =
                Templates.of(profile).of("AWS::Batch::JobQueue").getFirst().at("/ComputeEnvironmentOrder");
        assertThat(order.at("/0/ComputeEnvironment").toString()).contains("Spot");
        assertThat(order.findValuesAsText("Order")).containsExactly("1", "2");
    }

    /// Fargate and instances run one tag, and the image is built for one architecture.
    @ParameterizedTest
    @EnumSource
    void runsTheImageOnOneArchitecture(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Batch::ComputeEnvironment"))
                .filteredOn(environment -> environment.properties().toString().contains("\"SPOT\""))
                .hasSize(profile == Profile.DEV ? 0 : 1)
                .allSatisfy(environment -> assertThat(environment
                                .at("/ComputeResources/InstanceTypes")
                                .valueStream())
                        .extracting(JsonNode::asText)
                        .isNotEmpty()
                        .allMatch(family -> family.matches("[cm][67][ia]"), "x86"));
    }

    @Test
    void pointsJobsAtADatabaseThatWasRestored() {
        String secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf";
        Templates restored = Templates.with(
                Profile.PROD,
                Map.of("database.restored.host", "restored.example.org", "database.restored.secret", secret));
        assertThat(restored.of("AWS::Batch::JobDefinition")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.at("/ContainerProperties/Environment/0/Value").asText())
                    .isEqualTo("jdbc:postgresql://restored.example.org:5433/zenmarket?sslmode=require");
            assertThat(job.at("/ContainerProperties/Secrets").findValuesAsText("ValueFrom"))
                    .containsExactly(secret + ":username::", secret + ":password::");
        });
        assertThat(restored.of("AWS::IAM::Role"))
                .filteredOn(role -> role.id().startsWith("Start"))
                .hasSize(JobList.load().jobs().size())
                .allMatch(role -> role.properties().toString().contains(secret));
    }

    /// A value made up by AWS would pass for a key of the service.
    @Test
    void makesTheSecretsOfTheListEmpty() {
        Templates templates = Templates.with(Profile.PROD, Map.of("secrets", "[NEWSAPI_KEY]"));
        Resource secret = templates.only("AWS::SecretsManager::Secret");
        assertThat(secret.at("/Name").asText()).isEqualTo("zenmarket-prod-secret/NEWSAPI_KEY");
        assertThat(secret.properties().has("KmsKeyId")).isTrue();
        assertThat(secret.properties().has("GenerateSecretString")).isFalse();
        assertThat(secret.properties().has("SecretString")).isFalse();
        String reference = "{\"Ref\":\"" + secret.id() + "\"}";
        assertThat(templates.of("AWS::Batch::JobDefinition"))
                .filteredOn(job -> job.properties().toString().contains(reference))
                .extracting(job -> job.at("/JobDefinitionName").asText())
                .containsExactly("zenmarket-prod-ingest-news", "zenmarket-prod-nightly");
        assertThat(templates.of("AWS::IAM::Role"))
                .filteredOn(role -> role.properties().toString().contains(reference))
                .extracting(Resource::id)
                .allMatch(id -> id.matches("Start(ingestnews|nightly)[0-9A-F]{8}"))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheImageAsLongAsTheLake(Profile profile) {
        Resource repository = Templates.of(profile).only("AWS::ECR::Repository");
        boolean keep = profile != Profile.DEV;
        assertThat(repository.node().path("DeletionPolicy").asText()).isEqualTo(keep ? "Retain" : "Delete");
        assertThat(repository.at("/EmptyOnDelete").asBoolean()).isEqualTo(!keep);
    }

    @Test
    void executesWhatInstancesAreToldWhenTheyStart() {
        assertThat(userData()).containsPattern("text/x-shellscript[^\n]*\n\n#!/bin/sh\n");
    }

    private static String userData() {
        Resource template = Templates.of(Profile.PROD).only("AWS::EC2::LaunchTemplate");
        return new String(
                Base64.getDecoder()
                        .decode(template.at("/LaunchTemplateData/UserData").asText()),
                StandardCharsets.UTF_8);
    }

    @Test
    void stopsContainersOnInstancesWithinTheWarningOfSpot() {
        Matcher stop = Pattern.compile("ECS_CONTAINER_STOP_TIMEOUT=([0-9]+)s").matcher(userData());
        assertThat(stop.find()).isTrue();
        assertThat(Integer.parseInt(stop.group(1))).isBetween(30, 120);
    }

    @Test
    void encryptsTheDisksOfInstances() {
        assertThat(Stream.of(Profile.PROD, Profile.HARDENED)
                        .map(profile -> Templates.of(profile).only("AWS::EC2::LaunchTemplate")))
                .allSatisfy(template -> {
                    assertThat(template.at("/LaunchTemplateData/BlockDeviceMappings/0/Ebs/Encrypted")
                                    .asBoolean())
                            .isTrue();
                    assertThat(template.at("/LaunchTemplateData/MetadataOptions/HttpTokens")
                                    .asText())
                            .isEqualTo("required");
                });
    }

    private static Resource definition(Profile profile, String job) {
        return definitions(profile, "FARGATE").stream()
                .filter(each -> each.at("/JobDefinitionName").asText().endsWith("-" + job))
                .findFirst()
                .orElseThrow();
    }

    private static List<Resource> definitions(Profile profile, String platform) {
        return Templates.of(profile).of("AWS::Batch::JobDefinition").stream()
                .filter(job -> job.at("/PlatformCapabilities/0").asText().equals(platform))
                .toList();
    }
}
