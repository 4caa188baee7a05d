package io.zenmarket.awsbatch.orchestration;

import io.zenmarket.awsbatch.deployment.NightInputs;
import io.zenmarket.awsbatch.frame.Queues;
import io.zenmarket.awsbatch.frame.Statements;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// What starts the night, and at the same moment what watches it. A start that fails for an hour is kept
/// in a queue.
final class NightSchedule extends Construct {

    private static final int TRIES = 10;
    private static final int HOUR_SECONDS = 3600;

    private final NightInputs night;
    private final Queue missed;

    NightSchedule(Construct scope, NightInputs night, String name, StateMachine nightly, StateMachine watch) {
        super(scope, "Schedule");
        this.night = night;
        this.missed = Queues.dead(this, "Missed", name + "-missed");
        Role role = Statements.role(
                this,
                "Role",
                "scheduler.amazonaws.com",
                List.of(
                        Statements.allow(
                                List.of("states:StartExecution"),
                                List.of(nightly.getStateMachineArn(), watch.getStateMachineArn())),
                        Statements.allow(List.of("sqs:SendMessage"), List.of(missed.getQueueArn()))));
        schedule("Night", name, nightly, role);
        schedule("Watch", name + "-watch", watch, role);
    }

    /// Starts that failed.
    Queue missed() {
        return missed;
    }

    private void schedule(String id, String name, StateMachine machine, Role role) {
        CfnSchedule.Builder.create(this, id)
                .name(name)
                .state(night.enabled() ? "ENABLED" : "DISABLED")
                .scheduleExpression(String.format(
                        Locale.ROOT,
                        "cron(%d %d ? * %s *)",
                        night.time().getMinute(),
                        night.time().getHour(),
                        night.days()))
                .scheduleExpressionTimezone(night.zone().getId())
                .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                        .mode("OFF")
                        .build())
                .target(CfnSchedule.TargetProperty.builder()
                        .arn(machine.getStateMachineArn())
                        .roleArn(role.getRoleArn())
                        .input("{\"time\":\"<aws.scheduler.scheduled-time>\"}")
                        .retryPolicy(CfnSchedule.RetryPolicyProperty.builder()
                                .maximumEventAgeInSeconds(HOUR_SECONDS)
                                .maximumRetryAttempts(TRIES)
                                .build())
                        .deadLetterConfig(CfnSchedule.DeadLetterConfigProperty.builder()
                                .arn(missed.getQueueArn())
                                .build())
                        .build())
                .build();
    }
}
