package io.zenmarket.awsbatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/// What the cost model counts is what the templates make.
class CostFiguresIT {

    @ParameterizedTest
    @EnumSource
    void countWhatEachProfileMakes(Profile profile) {
        Templates templates = Templates.of(profile);
        assertThat(templates.of("AWS::CloudWatch::Alarm").stream().mapToInt(CostFiguresIT::metrics))
                .hasSize(12)
                .satisfies(metrics -> assertThat(
                                metrics.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(figure("alarm-metrics")));
        assertThat(templates.of("AWS::Logs::MetricFilter").size()
                        * JobList.load().night().size())
                .isEqualTo(figure("metrics"));
        assertThat(templates.of("AWS::CloudWatch::Dashboard")).hasSize(figure("dashboards"));
        assertThat(templates.of("AWS::KMS::Key")).hasSize(figure("keys"));
        assertThat(1 + templates.of("AWS::SecretsManager::Secret").size())
                .as("the database's, which RDS makes, and the templates' own")
                .isEqualTo(figure("secrets"));
    }

    @Test
    void countWhatHardenedAdds() {
        assertThat(Templates.of(Profile.HARDENED).of("AWS::EC2::NatGateway")).hasSize(figure("nat-gateways"));
        assertThat(Templates.of(Profile.HARDENED).of("AWS::EC2::VPCEndpoint"))
                .as("but that of S3, which is free")
                .hasSize(1);
    }

    @Test
    void haveTheDatabaseAndTheBucketOfProd() {
        Resource database = Templates.of(Profile.PROD).only("AWS::RDS::DBInstance");
        Map<String, Object> tier = entries("sizes.yaml", "databases").get(1);
        assertThat(database.at("/MultiAZ").asBoolean()).isEqualTo(figure("standby-factor") == 2);
        assertThat(database.at("/AllocatedStorage").asInt()).isEqualTo(tier.get("allocated"));
        assertThat("rds-" + database.at("/DBInstanceClass").asText().replace('.', '-') + "-hour")
                .isEqualTo(tier.get("instance"));
        assertThat(Templates.of(Profile.PROD).of("AWS::S3::Bucket").stream()
                        .flatMap(bucket -> bucket.properties().findValues("NoncurrentDays").stream())
                        .mapToInt(JsonNode::asInt))
                .contains(figure("previous-versions-days"));
    }

    /// An alarm on an expression is paid for each metric in it.
    private static int metrics(Resource alarm) {
        List<JsonNode> inExpression = alarm.properties().findValues("MetricStat");
        return inExpression.isEmpty() ? 1 : inExpression.size();
    }

    private static int figure(String name) {
        return entries("figures.yaml", "figures").stream()
                .filter(figure -> name.equals(figure.get("name")))
                .map(figure -> (Integer) Objects.requireNonNull(figure.get("value")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> entries(String file, String key) {
        try {
            Map<String, List<Map<String, Object>>> all = new Yaml().load(Files.readString(Path.of("cost", file)));
            return Objects.requireNonNull(all.get(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
