package io.zenmarket.awsbatch.batch;

import io.zenmarket.awsbatch.deployment.ComputeInputs;
import io.zenmarket.awsbatch.network.NetworkStack;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment;
import software.amazon.awscdk.services.batch.CfnJobQueue;
import software.constructs.Construct;

/// The queue of the night: Fargate Spot, then Fargate.
final class FargateQueue extends Construct {

    private final String name;

    FargateQueue(Construct scope, String name, ComputeInputs inputs, NetworkStack network) {
        super(scope, "Night");
        this.name = name;
        List<CfnComputeEnvironment> environments = new ArrayList<>();
        environments.add(environment("Spot", name + "-spot", "FARGATE_SPOT", inputs.spotVcpus(), network));
        if (inputs.onDemandVcpus() > 0) {
            environments.add(environment("OnDemand", name + "-on-demand", "FARGATE", inputs.onDemandVcpus(), network));
        }
        queue(this, name, environments);
    }

    String name() {
        return name;
    }

    private CfnComputeEnvironment environment(String id, String name, String type, int vcpus, NetworkStack network) {
        return CfnComputeEnvironment.Builder.create(this, id)
                .computeEnvironmentName(name)
                .type("MANAGED")
                .state("ENABLED")
                .computeResources(CfnComputeEnvironment.ComputeResourcesProperty.builder()
                        .type(type)
                        .maxvCpus(vcpus)
                        .subnets(network.jobSubnets())
                        .securityGroupIds(List.of(network.jobs().getSecurityGroupId()))
                        .build())
                .build();
    }

    /// A queue that tries its environments in their order.
    static void queue(Construct scope, String name, List<CfnComputeEnvironment> environments) {
        List<CfnJobQueue.ComputeEnvironmentOrderProperty> order = new ArrayList<>();
        environments.forEach(environment -> order.add(CfnJobQueue.ComputeEnvironmentOrderProperty.builder()
                .order(order.size() + 1)
                .computeEnvironment(environment.getAttrComputeEnvironmentArn())
                .build()));
        CfnJobQueue.Builder.create(scope, "Queue")
                .jobQueueName(name)
                .state("ENABLED")
                .priority(1)
                .computeEnvironmentOrder(order)
                .build();
    }
}
