package io.zenmarket.jobs.workers;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Which of the processes this one is. Engines that run the same command n times tell each its number in the
/// environment: AWS Batch, Cloud Run, Kubernetes.
final class WorkerIndex {

    private static final List<String> VARIABLES =
            List.of("AWS_BATCH_JOB_ARRAY_INDEX", "CLOUD_RUN_TASK_INDEX", "JOB_COMPLETION_INDEX");

    private WorkerIndex() {}

    /// The first that says one of: the command line, the variables in their order, there being one process only.
    ///
    /// @param given on the command line
    /// @param environment variables of this process
    /// @param processes there are
    /// @throws IllegalArgumentException when nobody says one, or what is said is none
    static int of(OptionalInt given, Map<String, String> environment, int processes) {
        if (given.isPresent()) {
            return notNegative("--index", given.getAsInt());
        }
        for (String variable : VARIABLES) {
            String text = environment.getOrDefault(variable, "");
            if (!text.isEmpty()) {
                return parse(variable, text);
            }
        }
        if (processes > 1) {
            throw new IllegalArgumentException("index: expected --index, or one of " + String.join(", ", VARIABLES)
                    + " in the environment, was none for " + processes + " processes");
        }
        return 0;
    }

    private static int parse(String variable, String text) {
        try {
            return notNegative(variable, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + ": expected a whole number, was " + text, e);
        }
    }

    private static int notNegative(String where, int index) {
        if (index < 0) {
            throw new IllegalArgumentException(where + ": expected 0 or more, was " + index);
        }
        return index;
    }
}
