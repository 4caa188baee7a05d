package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkerIndexTest {

    private static final Map<String, String> ALL = Map.of(
            "AWS_BATCH_JOB_ARRAY_INDEX", "1", "CLOUD_RUN_TASK_INDEX", "2", "JOB_COMPLETION_INDEX", "3", "HOME", "/");

    @Test
    void believesTheCommandLineFirstThenEachEngineInTurn() {
        assertThat(WorkerIndex.of(OptionalInt.of(9), ALL, 10)).isEqualTo(9);
        assertThat(WorkerIndex.of(OptionalInt.empty(), ALL, 10)).isEqualTo(1);
        assertThat(WorkerIndex.of(
                        OptionalInt.empty(), Map.of("CLOUD_RUN_TASK_INDEX", "2", "JOB_COMPLETION_INDEX", "3"), 10))
                .isEqualTo(2);
        assertThat(WorkerIndex.of(OptionalInt.empty(), Map.of("JOB_COMPLETION_INDEX", "3"), 10))
                .isEqualTo(3);
    }

    /// One partition goes as a plain job, which has no index.
    @Test
    void isTheOnlyOneWhenNobodySaysAndThereIsOne() {
        assertThat(WorkerIndex.of(OptionalInt.empty(), Map.of(), 1)).isZero();
        assertThat(WorkerIndex.of(OptionalInt.empty(), Map.of("AWS_BATCH_JOB_ARRAY_INDEX", ""), 1))
                .isZero();
    }

    @Test
    void refusesToGuess() {
        assertThatThrownBy(() -> WorkerIndex.of(OptionalInt.empty(), Map.of(), 2))
                .hasMessage("index: expected --index, or one of AWS_BATCH_JOB_ARRAY_INDEX, CLOUD_RUN_TASK_INDEX,"
                        + " JOB_COMPLETION_INDEX in the environment, was none for 2 processes");
        assertThatThrownBy(() -> WorkerIndex.of(OptionalInt.of(-1), ALL, 2))
                .hasMessage("--index: expected 0 or more, was -1");
        assertThatThrownBy(() -> WorkerIndex.of(OptionalInt.empty(), Map.of("JOB_COMPLETION_INDEX", "first"), 2))
                .hasMessage("JOB_COMPLETION_INDEX: expected a whole number, was first");
    }
}
