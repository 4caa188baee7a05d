package io.zenmarket.awsbatch.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateMachinesTest {

    private static final Set<String> ENDS = Set.of("Succeed", "Fail");

    static List<Path> files() {
        return StateMachineFiles.all();
    }

    @Test
    void areTheFourThatTheStackMakes() {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("night-watch.asl.json", "nightly.asl.json", "on-demand.asl.json", "run-job.asl.json");
    }

    @ParameterizedTest
    @MethodSource("files")
    void referToStatesThatExistAndReachAll(Path file) {
        JsonNode machine = StateMachineFiles.read(file);
        JsonNode states = machine.path("States");
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(machine.path("StartAt").asText()));
        while (!next.isEmpty()) {
            String name = next.remove();
            assertThat(states.has(name)).as("%s: state '%s' exists", file, name).isTrue();
            if (reached.add(name)) {
                next.addAll(StateMachineFiles.after(states.path(name)));
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(names(states));
    }

    @ParameterizedTest
    @MethodSource("files")
    void endWithSuccessOrAFailureThatSaysWhy(Path file) {
        JsonNode states = StateMachineFiles.read(file).path("States");
        states.properties().forEach(state -> {
            String type = state.getValue().path("Type").asText();
            assertThat(StateMachineFiles.after(state.getValue()).isEmpty())
                    .as(state.getKey())
                    .isEqualTo(ENDS.contains(type));
            if (type.equals("Fail")) {
                assertThat(state.getValue().has("Cause") || state.getValue().has("CausePath"))
                        .isTrue();
                assertThat(state.getValue().has("Error")).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void retryEachTaskAndCatchWhatIsLeft(Path file) {
        assertThat(StateMachineFiles.read(file).path("States"))
                .filteredOn(state -> state.path("Type").asText().equals("Task"))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.at("/Retry/0/MaxAttempts").asInt()).isEqualTo(5);
                    assertThat(task.at("/Retry/0/JitterStrategy").asText()).isEqualTo("FULL");
                    JsonNode last = task.path("Catch").path(task.path("Catch").size() - 1);
                    assertThat(last.at("/ErrorEquals/0").asText()).isEqualTo("States.ALL");
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void waitForJobsByTheIntegrationThatLintersKnow(Path file) {
        assertThat(StateMachineFiles.read(file).findValuesAsText("Resource"))
                .isSubsetOf(
                        "arn:aws:states:::batch:submitJob.sync",
                        "arn:aws:states:::states:startExecution.sync:2",
                        "arn:aws:states:::aws-sdk:s3:getObject",
                        "arn:aws:states:::aws-sdk:s3:putObject",
                        "arn:aws:states:::aws-sdk:sfn:describeExecution");
    }

    @ParameterizedTest
    @MethodSource("files")
    void areBoundedInTime(Path file) {
        assertThat(StateMachineFiles.read(file).path("TimeoutSeconds").asInt()).isBetween(3_600, 90_000);
    }

    @Test
    void goOnToFinishWhenProcessesFailed() {
        JsonNode states = StateMachineFiles.read(files().getLast()).path("States");
        assertThat(List.of("Work", "Work alone")).allSatisfy(name -> {
            assertThat(states.path(name).path("Next").asText()).isEqualTo("Name the round");
            assertThat(states.path(name).at("/Catch/0/Next").asText()).isEqualTo("Name the round");
        });
        assertThat(states.at("/Work/Parameters/ArrayProperties").toString())
                .isEqualTo("{\"Size.$\":\"$.round.manifest.processes\"}");
        assertThat(states.path("Work alone").path("Parameters").has("ArrayProperties"))
                .isFalse();
    }

    @Test
    void nameExecutionsSoThatASecondStartIsRefused() {
        Map<String, String> names = Map.of(
                "nightly", "States.Format('{}-{}', $.job.name, $.run)",
                "on-demand", "States.Format('{}-{}', $.job.name, $.id)");
        files().forEach(file -> {
            String machine = file.getFileName().toString().replace(".asl.json", "");
            StateMachineFiles.read(file).path("States").forEach(state -> {
                if (state.path("Resource").asText().contains("startExecution")) {
                    assertThat(state.at("/Parameters/Name.$").asText()).isEqualTo(names.get(machine));
                    assertThat(state.at("/Catch/0/ErrorEquals/0").asText())
                            .isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
                }
            });
        });
    }

    private static Set<String> names(JsonNode states) {
        Set<String> names = new TreeSet<>();
        states.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
