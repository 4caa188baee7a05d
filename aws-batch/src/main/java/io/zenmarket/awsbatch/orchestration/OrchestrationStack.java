package io.zenmarket.awsbatch.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.zenmarket.awsbatch.batch.BatchStack;
import io.zenmarket.awsbatch.data.DataStack;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.frame.Ordered;
import io.zenmarket.awsbatch.input.Choices;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.security.SecurityStack;
import java.util.Map;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// The state machines, and the schedule that starts the night and what watches it.
public final class OrchestrationStack extends ConcernStack {

    private static final String RUN_JOB = "run-job";

    private final transient StateMachine nightly;
    private final transient StateMachine onDemand;
    private final transient StateMachine watch;
    private final transient StateMachine runJob;
    private final transient Queue missed;

    /// What the stack is put on.
    public record Below(BatchStack batch, DataStack data, SecurityStack security) {}

    public OrchestrationStack(Construct scope, Deployment deployment, JobList jobs, Below below) {
        super(scope, deployment, "orchestration", "State machines and the schedule of the night");
        String bucket = below.data().lake().getBucketName();
        String incomplete = Choices.text(deployment.night().incomplete());
        MachineRoles roles = new MachineRoles(this, below, named(RUN_JOB));
        Machines machines = new Machines(this, deployment);
        runJob = machines.make(RUN_JOB, Map.of(), Ordered.of("Bucket", bucket), roles.runJob());
        nightly = machines.make(
                "nightly",
                Map.of(
                        "${NightlyJobs}",
                        JobInputs.of(
                                jobs.night().stream().map(below.batch()::night).toList())),
                Ordered.of("Incomplete", incomplete, "RunJobArn", runJob.getStateMachineArn()),
                roles.starting("Night", runJob));
        Map<String, JsonNode> backtest =
                Map.of("${RunBacktest}", JobInputs.of(below.batch().place(jobs.onDemand())));
        onDemand = machines.make(
                "on-demand",
                backtest,
                Ordered.of("Bucket", bucket, "RunJobArn", runJob.getStateMachineArn()),
                roles.onDemand(runJob));
        watch = machines.make(
                "night-watch",
                Map.of(
                        "${LateAfterSeconds}",
                        IntNode.valueOf(
                                Math.toIntExact(deployment.night().lateAfter().toSeconds()))),
                Ordered.of("LastJob", jobs.night().getLast().name(), "RunJobExecutions", roles.executions()),
                roles.watch());
        missed = new NightSchedule(this, deployment.night(), named("night"), nightly, watch).missed();
    }

    /// The night.
    public StateMachine nightly() {
        return nightly;
    }

    /// A submitted backtest.
    public StateMachine onDemand() {
        return onDemand;
    }

    /// One job.
    public StateMachine runJob() {
        return runJob;
    }

    /// What fails when a night is late.
    public StateMachine watch() {
        return watch;
    }

    /// Nights that could not be started.
    public Queue missed() {
        return missed;
    }
}
