package io.zenmarket.awsbatch.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.joblist.JobEntry;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrchestrationStackIT {

    @ParameterizedTest
    @EnumSource
    void startsTheNightInItsZoneAndKeepsStartsThatFail(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::Scheduler::Schedule"))
                .hasSize(2)
                .allSatisfy(schedule -> {
                    assertThat(schedule.at("/ScheduleExpression").asText()).isEqualTo("cron(30 18 ? * MON-FRI *)");
                    assertThat(schedule.at("/ScheduleExpressionTimezone").asText())
                            .isEqualTo("America/New_York");
                    assertThat(schedule.at("/Target/DeadLetterConfig/Arn").toString())
                            .contains("Missed");
                    assertThat(schedule.at("/Target/Input").asText())
                            .isEqualTo("{\"time\":\"<aws.scheduler.scheduled-time>\"}");
                });
    }

    @ParameterizedTest
    @EnumSource
    void runsTheJobsOfTheListInItsOrder(Profile profile) throws IOException {
        JsonNode jobs = definition(profile, "nightly").at("/States/Begin/Parameters/jobs");
        List<String> night = JobList.load().night().stream().map(JobEntry::name).toList();
        assertThat(jobs.findValuesAsText("name")).isEqualTo(night);
        assertThat(jobs.findValuesAsText("queue")).containsOnly(queue(profile, "night"));
        assertThat(jobs.findValuesAsText("definition")).hasSameSizeAs(night).allMatch(name -> exists(profile, name));
    }

    @ParameterizedTest
    @EnumSource
    void logsAndTracesEachStateMachine(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::StepFunctions::StateMachine"))
                .hasSize(4)
                .allSatisfy(machine -> {
                    assertThat(machine.at("/LoggingConfiguration/Level").asText())
                            .isEqualTo("ALL");
                    assertThat(machine.at("/TracingConfiguration/Enabled").asBoolean())
                            .isTrue();
                    assertThat(machine.at("/StateMachineType").asText()).isEqualTo("STANDARD");
                });
    }

    @ParameterizedTest
    @EnumSource
    void fillsEachPlaceholder(Profile profile) {
        assertThat(Templates.of(profile).of("AWS::StepFunctions::StateMachine")).allSatisfy(machine -> {
            JsonNode filled = machine.at("/DefinitionSubstitutions");
            List<String> open = StateMachineFiles.placeholders(
                    machine.at("/DefinitionString").asText());
            assertThat(open).allMatch(filled::has);
            assertThat(filled.size()).isEqualTo((int) open.stream().distinct().count());
        });
    }

    @Test
    void sendsBacktestsToInstancesWhereThereAre() throws IOException {
        JsonNode dev = definition(Profile.DEV, "on-demand").at("/States/Name it/Parameters/job");
        JsonNode prod = definition(Profile.PROD, "on-demand").at("/States/Name it/Parameters/job");
        assertThat(dev.path("queue").asText()).isEqualTo("zenmarket-dev-night");
        assertThat(prod.path("queue").asText()).isEqualTo("zenmarket-prod-sweep");
        assertThat(exists(Profile.PROD, prod.path("definition").asText())).isTrue();
    }

    private static boolean exists(Profile profile, String definition) {
        return Templates.of(profile).of("AWS::Batch::JobDefinition").stream()
                .anyMatch(job -> job.at("/JobDefinitionName").asText().equals(definition));
    }

    private static String queue(Profile profile, String ending) {
        return Templates.of(profile).of("AWS::Batch::JobQueue").stream()
                .map(queue -> queue.at("/JobQueueName").asText())
                .filter(name -> name.endsWith("-" + ending))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode definition(Profile profile, String name) throws IOException {
        Resource machine = Templates.of(profile).of("AWS::StepFunctions::StateMachine").stream()
                .filter(each -> each.at("/StateMachineName").asText().endsWith("-" + name))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(machine.at("/DefinitionString").asText());
    }
}
