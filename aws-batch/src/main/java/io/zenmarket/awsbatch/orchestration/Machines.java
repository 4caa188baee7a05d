package io.zenmarket.awsbatch.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.Logs;
import java.util.Map;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/// Makes state machines: logged, traced, with a role written by hand.
final class Machines {

    private final Construct scope;
    private final Deployment deployment;

    Machines(Construct scope, Deployment deployment) {
        this.scope = scope;
        this.deployment = deployment;
    }

    StateMachine make(String name, Map<String, JsonNode> values, Map<String, String> substitutions, Role role) {
        // Step Functions writes only to groups whose names begin so without a policy of the log's own.
        String log = "/aws/vendedlogs/states/" + deployment.naming().of(name);
        return StateMachine.Builder.create(scope, name)
                .stateMachineName(deployment.naming().of(name))
                .stateMachineType(StateMachineType.STANDARD)
                .definitionBody(DefinitionBody.fromString(Definition.of(name, values)))
                .definitionSubstitutions(substitutions)
                .role(role.withoutPolicyUpdates())
                .tracingEnabled(true)
                .logs(LogOptions.builder()
                        .destination(Logs.group(
                                scope, name + "-log", log, deployment.watch().logDays()))
                        .level(LogLevel.ALL)
                        .includeExecutionData(true)
                        .build())
                .build();
    }
}
