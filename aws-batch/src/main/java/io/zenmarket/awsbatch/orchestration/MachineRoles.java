package io.zenmarket.awsbatch.orchestration;

import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.frame.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.stepfunctions.StateMachine;

/// What each state machine may do.
final class MachineRoles {

    private static final String STATES = "states.amazonaws.com";
    private static final String ANYTHING = "*";

    private final Stack stack;
    private final OrchestrationStack.Below below;
    private final String runJob;

    /// @param runJob name of the state machine that runs a job
    MachineRoles(Stack stack, OrchestrationStack.Below below, String runJob) {
        this.stack = stack;
        this.below = below;
        this.runJob = runJob;
    }

    /// Executions of a job, without their names.
    String executions() {
        return arn("states", "execution:" + runJob);
    }

    Role runJob() {
        return role(
                "RunJob",
                List.of(
                        Statements.allow(List.of("batch:SubmitJob"), submittable()),
                        Statements.allow(List.of("batch:DescribeJobs"), List.of(ANYTHING)),
                        Statements.allow(List.of("batch:TerminateJob"), List.of(arn("batch", "job/*"))),
                        events("StepFunctionsGetEventsForBatchJobsRule"),
                        Statements.allow(
                                List.of("s3:GetObject"),
                                List.of(below.data().lake().arnForObjects("manifests/*"))),
                        Statements.allow(
                                List.of("kms:Decrypt"),
                                List.of(below.security().data().getKeyArn()))));
    }

    /// The role of a state machine that runs jobs by another.
    Role starting(String id, StateMachine jobs) {
        return role(id, starts(jobs));
    }

    Role onDemand(StateMachine jobs) {
        List<PolicyStatement> statements = new ArrayList<>(starts(jobs));
        statements.add(Statements.allow(
                List.of("s3:PutObject"), List.of(below.data().lake().arnForObjects("specifications/*"))));
        statements.add(Statements.allow(
                List.of("kms:GenerateDataKey", "kms:Decrypt"),
                List.of(below.security().data().getKeyArn())));
        return role("OnDemand", statements);
    }

    Role watch() {
        return role(
                "Watch", List.of(Statements.allow(List.of("states:DescribeExecution"), List.of(executions() + ":*"))));
    }

    private List<PolicyStatement> starts(StateMachine jobs) {
        return List.of(
                Statements.allow(List.of("states:StartExecution"), List.of(jobs.getStateMachineArn())),
                Statements.allow(
                        List.of("states:DescribeExecution", "states:StopExecution"), List.of(executions() + ":*")),
                events("StepFunctionsGetEventsForStepFunctionsExecutionRule"));
    }

    /// The rule of Step Functions itself by which it hears that what it waits for has ended.
    private PolicyStatement events(String rule) {
        return Statements.allow(
                List.of("events:PutTargets", "events:PutRule", "events:DescribeRule"),
                List.of(arn("events", "rule/" + rule)));
    }

    private List<String> submittable() {
        Stream<String> definitions = below.batch().definitions().stream()
                .flatMap(name -> Stream.of(name, name + ":*"))
                .map(name -> arn("batch", "job-definition/" + name));
        Stream<String> queues = below.batch().queues().stream().map(name -> arn("batch", "job-queue/" + name));
        return Stream.concat(definitions, queues).toList();
    }

    private String arn(String service, String resource) {
        return "arn:%s:%s:%s:%s:%s"
                .formatted(stack.getPartition(), service, stack.getRegion(), stack.getAccount(), resource);
    }

    private Role role(String id, List<PolicyStatement> statements) {
        List<PolicyStatement> all = new ArrayList<>(statements);
        all.add(Statements.allow(
                List.of(
                        "logs:CreateLogDelivery",
                        "logs:GetLogDelivery",
                        "logs:UpdateLogDelivery",
                        "logs:DeleteLogDelivery",
                        "logs:ListLogDeliveries",
                        "logs:PutResourcePolicy",
                        "logs:DescribeResourcePolicies",
                        "logs:DescribeLogGroups",
                        "xray:PutTraceSegments",
                        "xray:PutTelemetryRecords",
                        "xray:GetSamplingRules",
                        "xray:GetSamplingTargets"),
                List.of(ANYTHING)));
        Role role = Statements.role(stack, id + "Role", STATES, all);
        Findings.acceptResources(role, "\\*", "Delivery of logs, traces and batch:DescribeJobs know no resource.");
        Findings.acceptResources(
                role, "arn:.*:(job-definition|job|execution)[:/].*\\*", "Revisions and runs of what is named here.");
        Findings.acceptResources(role, ".*Objects.*\\.Arn>/[a-z]+/\\*", "Objects below one prefix.");
        return role;
    }
}
