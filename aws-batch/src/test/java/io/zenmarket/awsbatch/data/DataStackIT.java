package io.zenmarket.awsbatch.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataStackIT {

    @ParameterizedTest
    @EnumSource
    void encryptsEachBucketAndKeepsThePublicOut(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::S3::Bucket")).hasSize(2).allSatisfy(bucket -> {
            assertThat(bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault"
                                    + "/SSEAlgorithm")
                            .asText())
                    .isIn("aws:kms", "AES256");
            assertThat(bucket.at("/PublicAccessBlockConfiguration")).hasSize(4).allMatch(JsonNode::asBoolean);
            assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
        });
    }

    @ParameterizedTest
    @EnumSource
    void encryptsTheLakeWithItsOwnKeyAndForgetsPreviousVersions(Profile profile) {
        Resource lake = Templates.of(profile).of("AWS::S3::Bucket").stream()
                .filter(bucket -> bucket.properties().has("LoggingConfiguration"))
                .findFirst()
                .orElseThrow();
        assertThat(lake.at("/BucketEncryption").toString()).contains("KMSMasterKeyID", "\"BucketKeyEnabled\":true");
        assertThat(lake.at("/LifecycleConfiguration").findValuesAsText("Prefix"))
                .containsExactlyInAnyOrder("history/", "staging/", "manifests/");
        assertThat(lake.at("/LifecycleConfiguration").toString()).contains("NoncurrentVersionExpiration");
    }

    @ParameterizedTest
    @EnumSource
    void refusesCallsWithoutTls(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::S3::BucketPolicy"))
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.at("/PolicyDocument").toString())
                        .contains("\"aws:SecureTransport\":\"false\"", "\"Effect\":\"Deny\"", "s3:TlsVersion"));
        assertThat(database(profile, "ParameterGroup")
                        .at("/Parameters/rds.force_ssl")
                        .asText())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheDatabasePrivateEncryptedAndRestorable(Profile profile) {
        Resource database = server(profile);
        assertThat(database.at("/StorageEncrypted").asBoolean()).isTrue();
        assertThat(database.at("/BackupRetentionPeriod").asInt()).isPositive();
        assertThat(database.node().path("DeletionPolicy").asText()).isEqualTo("Snapshot");
        assertThat(Templates.of(profile).of("AWS::RDS::DBInstance"))
                .allMatch(instance -> !instance.at("/PubliclyAccessible").asBoolean(true));
    }

    @ParameterizedTest
    @EnumSource
    void letsRdsMakeAndReplaceThePassword(Profile profile) {
        Resource database = server(profile);
        assertThat(database.at("/ManageMasterUserPassword").asBoolean()).isTrue();
        assertThat(database.at("/MasterUserSecret").has("KmsKeyId")).isTrue();
        assertThat(database.properties().has("MasterUserPassword")).isFalse();
        assertThat(database.at("/EnableIAMDatabaseAuthentication").asBoolean()).isTrue();
    }

    @Test
    void letsTheDatabaseOfDevSleepAndProtectsThatOfProd() {
        Resource dev = Templates.of(Profile.DEV).only("AWS::RDS::DBCluster");
        assertThat(dev.at("/ServerlessV2ScalingConfiguration/MinCapacity").asInt())
                .isZero();
        assertThat(dev.at("/ServerlessV2ScalingConfiguration/SecondsUntilAutoPause")
                        .asInt())
                .isEqualTo(300);
        Resource prod = Templates.of(Profile.PROD).only("AWS::RDS::DBInstance");
        assertThat(prod.at("/MultiAZ").asBoolean()).isTrue();
        assertThat(prod.at("/DeletionProtection").asBoolean()).isTrue();
    }

    /// As the drill of RUNBOOK.md deploys it before it destroys everything.
    @Test
    void letsGoOfProdWhenItIsTold() {
        Templates templates = Templates.with(Profile.PROD, Map.of("database.keep", "false", "lake.keep", "false"));
        assertThat(templates
                        .only("AWS::RDS::DBInstance")
                        .at("/DeletionProtection")
                        .asBoolean(true))
                .isFalse();
        assertThat(Stream.of("AWS::S3::Bucket", "AWS::ECR::Repository", "AWS::KMS::Key")
                        .flatMap(type -> templates.of(type).stream())
                        .filter(resource -> !resource.id().startsWith("LakeAccessLog")))
                .hasSize(4)
                .allMatch(resource ->
                        resource.node().path("DeletionPolicy").asText().equals("Delete"));
    }

    private static Resource server(Profile profile) {
        return Stream.of("AWS::RDS::DBCluster", "AWS::RDS::DBInstance")
                .flatMap(type -> Templates.of(profile).of(type).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Resource database(Profile profile, String part) {
        return Templates.of(profile).all().stream()
                .filter(resource -> resource.type().matches("AWS::RDS::DB(Cluster)?" + part))
                .findFirst()
                .orElseThrow();
    }
}
