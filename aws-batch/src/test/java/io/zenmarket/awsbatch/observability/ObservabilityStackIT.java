package io.zenmarket.awsbatch.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObservabilityStackIT {

    @ParameterizedTest
    @EnumSource
    void tellsOfNightsThatFailOrAreLateAndOfWhatWasLost(Profile profile) {
        List<String> alarms = Templates.of(profile).of("AWS::CloudWatch::Alarm").stream()
                .map(alarm -> alarm.at("/AlarmName").asText().replaceFirst("^zenmarket-[a-z]+-", ""))
                .toList();
        assertThat(alarms)
                .contains("nightfailed", "nightlate", "backtestfailed", "nightmissed", "submissionlost")
                .containsAll(JobList.load().night().stream()
                        .map(job -> "rejects-" + job.name())
                        .toList());
        assertThat(Templates.of(profile).of("AWS::CloudWatch::Alarm"))
                .allSatisfy(
                        alarm -> assertThat(alarm.at("/AlarmActions").size()).isOne());
    }

    /// A sum with a term that has no data has none itself, and a night that only failed has no other ends.
    @ParameterizedTest
    @EnumSource
    void countsAnEndThatNeverHappenedAsNone(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::CloudWatch::Alarm"))
                .flatExtracting(alarm -> alarm.properties().findValuesAsText("Expression"))
                .filteredOn(expression -> expression.contains("+"))
                .hasSize(3)
                .containsOnly("FILL(failed, 0) + FILL(late, 0) + FILL(ended, 0)");
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatTheLineOfAccountsSays(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Logs::MetricFilter"))
                .extracting(filter -> filter.at("/FilterPattern").asText())
                .containsExactlyInAnyOrder(
                        "{ $.job = \"*\" && $.read >= 0 }",
                        "{ $.job = \"*\" && $.written >= 0 }",
                        "{ $.job = \"*\" && $.rejected >= 0 }",
                        "{ $.job = \"*\" && $.seconds >= 0 }");
    }

    @ParameterizedTest
    @EnumSource
    void forgetsEachLog(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Logs::LogGroup"))
                .hasSize(9)
                .allMatch(log -> log.at("/RetentionInDays").asInt() > 0);
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfFailedJobsOnceAndOfMoneySpent(Profile profile) {
        Resource rule = Templates.of(profile).only("AWS::Events::Rule");
        assertThat(rule.at("/EventPattern/detail/status/0").asText()).isEqualTo("FAILED");
        assertThat(rule.at("/EventPattern/detail/arrayProperties/index/0/exists")
                        .asBoolean(true))
                .isFalse();
        Resource budget = Templates.of(profile).only("AWS::Budgets::Budget");
        assertThat(budget.at("/NotificationsWithSubscribers").findValuesAsText("NotificationType"))
                .containsExactly("ACTUAL", "FORECASTED");
    }

    @ParameterizedTest
    @EnumSource
    void encryptsWhatItTells(Profile profile) {
        assertThat(Templates.of(profile).only("AWS::SNS::Topic").properties().has("KmsMasterKeyId"))
                .isTrue();
    }
}
