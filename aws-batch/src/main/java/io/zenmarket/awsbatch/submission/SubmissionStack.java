package io.zenmarket.awsbatch.submission;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.frame.Queues;
import io.zenmarket.awsbatch.frame.Statements;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.pipes.CfnPipe;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// How a backtest is submitted: the API checks and queues it, a pipe starts a state machine for each.
public final class SubmissionStack extends ConcernStack {

    private final transient Queue rejected;
    private final transient SubmissionApi api;

    public SubmissionStack(Construct scope, Deployment deployment, StateMachine onDemand) {
        super(scope, deployment, "submission", "API, queue and pipe of submitted backtests");
        rejected = Queues.dead(this, "Rejected", named("submissions-rejected"));
        Queue queue = Queues.working(this, "Submissions", named("submissions"), rejected);
        api = new SubmissionApi(this, deployment, queue);
        if (deployment.submission().firewall()) {
            new Firewall(this, named("submissions"), api.stageArn());
        }
        pipe(queue, onDemand);
    }

    /// Submissions that could not be started.
    public Queue rejected() {
        return rejected;
    }

    /// Name of the API.
    public String apiName() {
        return named("submissions");
    }

    /// One message at a time: its id is the name of the execution, so a second delivery starts nothing.
    private void pipe(Queue queue, StateMachine onDemand) {
        Role role = Statements.role(
                this,
                "PipeRole",
                "pipes.amazonaws.com",
                List.of(
                        Statements.allow(
                                List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
                                List.of(queue.getQueueArn())),
                        Statements.allow(List.of("states:StartExecution"), List.of(onDemand.getStateMachineArn()))));
        CfnPipe.Builder.create(this, "Pipe")
                .name(named("submissions"))
                .roleArn(role.getRoleArn())
                .source(queue.getQueueArn())
                .sourceParameters(CfnPipe.PipeSourceParametersProperty.builder()
                        .sqsQueueParameters(CfnPipe.PipeSourceSqsQueueParametersProperty.builder()
                                .batchSize(1)
                                .build())
                        .build())
                .target(onDemand.getStateMachineArn())
                .targetParameters(CfnPipe.PipeTargetParametersProperty.builder()
                        .stepFunctionStateMachineParameters(CfnPipe.PipeTargetStateMachineParametersProperty.builder()
                                .invocationType("FIRE_AND_FORGET")
                                .build())
                        .build())
                .build();
    }
}
