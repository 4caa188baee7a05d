package io.zenmarket.awsbatch.batch;

import java.util.List;
import software.amazon.awscdk.services.batch.CfnJobDefinition.EvaluateOnExitProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.RetryStrategyProperty;

/// What is worth another attempt: capacity that was taken back, an image that could not be fetched, and
/// the exit code of an application that was stopped or met a passing fault. Anything else has failed.
/// Fargate Spot and instances say differently that capacity was taken back.
final class Retries {

    private static final String TRY_AGAIN = "75";

    private Retries() {}

    static RetryStrategyProperty of(int attempts) {
        return RetryStrategyProperty.builder()
                .attempts(attempts)
                .evaluateOnExit(List.of(
                        retry().onStatusReason("Your Spot Task was interrupted*")
                                .build(),
                        retry().onStatusReason("Host EC2*").build(),
                        retry().onReason("CannotPullContainerError:*").build(),
                        retry().onExitCode(TRY_AGAIN).build(),
                        EvaluateOnExitProperty.builder()
                                .action("EXIT")
                                .onReason("*")
                                .build()))
                .build();
    }

    private static EvaluateOnExitProperty.Builder retry() {
        return EvaluateOnExitProperty.builder().action("RETRY");
    }
}
