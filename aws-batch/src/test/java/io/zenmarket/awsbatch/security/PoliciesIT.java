package io.zenmarket.awsbatch.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.joblist.JobEntry;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesIT {

    /// Actions that know no resource (service authorization reference).
    private static final Set<String> WITHOUT_RESOURCE = Set.of(
            "ecr:GetAuthorizationToken",
            "batch:DescribeJobs",
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups",
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets");

    @ParameterizedTest
    @EnumSource
    void allowNoWildcardAction(Profile profile) {
        assertThat(statements(profile))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(actions(statement)).noneMatch(action -> action.contains("*")));
    }

    @ParameterizedTest
    @EnumSource
    void nameAResourceWhereverThereIsOne(Profile profile) {
        assertThat(statements(profile))
                .filteredOn(statement -> statement.path("Resource").asText().equals("*"))
                .allSatisfy(statement -> assertThat(WITHOUT_RESOURCE).containsAll(actions(statement)));
    }

    @ParameterizedTest
    @EnumSource
    void giveEachJobThePrefixesOfTheListOnly(Profile profile) {
        for (JobEntry job : JobList.load().jobs()) {
            Resource role = role(profile, "Processes" + job.name().replace("-", ""));
            Set<String> written = new TreeSet<>(job.access().writes());
            if (job.processes().fannedOut()) {
                written.add("manifests/" + job.name() + "/");
            }
            Set<String> read = new TreeSet<>(written);
            read.addAll(job.access().reads());
            assertThat(prefixes(role, "s3:GetObject")).as(job.name()).isEqualTo(read);
            assertThat(prefixes(role, "s3:PutObject")).as(job.name()).isEqualTo(written);
            assertThat(prefixes(role, "s3:DeleteObject"))
                    .as(job.name())
                    .allMatch(prefix -> prefix.startsWith("staging/"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void letServicesTakeRolesForThisAccountOnly(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::IAM::Role"))
                .filteredOn(
                        role -> Set.of("batch", "orchestration", "submission").contains(role.stack()))
                .filteredOn(role -> role.properties().has("Policies"))
                .filteredOn(role -> !role.properties().toString().contains("apigateway.amazonaws.com"))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.at("/AssumeRolePolicyDocument/Statement/0/Condition")
                                .toString())
                        .isEqualTo("{\"StringEquals\":{\"aws:SourceAccount\":{\"Ref\":\"AWS::AccountId\"}}}"));
    }

    /// S3 answers 403 in place of 404 to those who may not list, and a look at one object names no prefix.
    @ParameterizedTest
    @EnumSource
    void letJobsSeeThatAnObjectIsMissing(Profile profile) {
        for (JobEntry job : JobList.load().jobs()) {
            Resource role = role(profile, "Processes" + job.name().replace("-", ""));
            assertThat(role.at("/Policies/0/PolicyDocument/Statement").valueStream())
                    .filteredOn(statement -> actions(statement).contains("s3:ListBucket"))
                    .singleElement()
                    .satisfies(
                            statement -> assertThat(statement.path("Condition").toString())
                                    .startsWith("{\"StringLikeIfExists\":{\"s3:prefix\":"));
        }
    }

    /// Jobs log in with the password that RDS replaces; tokens are for people, by a user of their own.
    @ParameterizedTest
    @EnumSource
    void letNoJobAskForTokensOfTheDatabase(Profile profile) {
        assertThat(statements(profile))
                .flatExtracting(PoliciesIT::actions)
                .noneMatch(action -> action.startsWith("rds-db:"));
    }

    /// A snapshot outlives the stack, and is lost with the key.
    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void keepTheKeyAsLongAsAnythingThatNeedsIt(String lake, String database) {
        Templates templates = Templates.with(Profile.DEV, Map.of("lake.keep", lake, "database.keep", database));
        assertThat(templates.of("AWS::KMS::Key"))
                .filteredOn(key -> key.id().startsWith("Data"))
                .singleElement()
                .satisfies(key ->
                        assertThat(key.node().path("DeletionPolicy").asText()).isEqualTo("Retain"));
    }

    @ParameterizedTest
    @EnumSource
    void turnKeysEveryYear(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::KMS::Key"))
                .hasSize(2)
                .allMatch(key -> key.at("/EnableKeyRotation").asBoolean());
    }

    private static Resource role(Profile profile, String id) {
        return Templates.of(profile).of("AWS::IAM::Role").stream()
                .filter(role -> role.id().matches(id + "[0-9A-F]{8}"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> prefixes(Resource role, String action) {
        return role.at("/Policies/0/PolicyDocument/Statement")
                .valueStream()
                .filter(statement -> actions(statement).contains(action))
                .flatMap(statement -> values(statement.path("Resource")))
                .map(resource -> resource.at("/Fn::Join/1/1").asText())
                .map(path -> path.replaceAll("^/|\\*$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> statements(Profile profile) {
        List<JsonNode> statements = new ArrayList<>();
        Templates.of(profile).all().stream()
                .filter(resource -> resource.type().startsWith("AWS::IAM::"))
                .flatMap(resource -> resource.properties().findValues("PolicyDocument").stream())
                .forEach(document -> document.path("Statement").forEach(statements::add));
        return statements;
    }

    private static List<String> actions(JsonNode statement) {
        return values(statement.path("Action")).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
