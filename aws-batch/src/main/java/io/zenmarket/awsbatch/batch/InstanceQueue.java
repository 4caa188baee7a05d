package io.zenmarket.awsbatch.batch;

import io.zenmarket.awsbatch.deployment.ComputeInputs;
import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.network.NetworkStack;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate;
import software.amazon.awscdk.services.iam.CfnInstanceProfile;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/// The queue of large sweeps: Spot instances, as many families as there are, so that one that is taken
/// back is replaced.
final class InstanceQueue extends Construct {

    /// What a container has between SIGTERM and SIGKILL: all of the warning that Spot gives.
    static final int STOP_SECONDS = 120;

    private static final int DISK_GIB = 50;

    private final String name;

    InstanceQueue(Construct scope, String name, ComputeInputs inputs, NetworkStack network) {
        super(scope, "Sweep");
        this.name = name;
        CfnComputeEnvironment environment = CfnComputeEnvironment.Builder.create(this, "Spot")
                .computeEnvironmentName(name + "-spot")
                .type("MANAGED")
                .state("ENABLED")
                .replaceComputeEnvironment(false)
                .computeResources(CfnComputeEnvironment.ComputeResourcesProperty.builder()
                        .type("SPOT")
                        .allocationStrategy("SPOT_PRICE_CAPACITY_OPTIMIZED")
                        .minvCpus(0)
                        .maxvCpus(inputs.sweepVcpus())
                        .instanceTypes(inputs.sweep().families())
                        .instanceRole(profile())
                        .launchTemplate(CfnComputeEnvironment.LaunchTemplateSpecificationProperty.builder()
                                .launchTemplateId(template().getRef())
                                .version("$Latest")
                                .build())
                        .subnets(network.jobSubnets())
                        .securityGroupIds(List.of(network.jobs().getSecurityGroupId()))
                        .build())
                .build();
        FargateQueue.queue(this, name, List.of(environment));
    }

    String name() {
        return name;
    }

    private String profile() {
        Role role = Role.Builder.create(this, "Instance")
                .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
                .managedPolicies(List.of(
                        ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonEC2ContainerServiceforEC2Role")))
                .build();
        Findings.accept(
                role,
                "AwsSolutions-IAM4",
                "What the agent of ECS needs on an instance is the agent's to say; jobs have roles of their own.");
        return CfnInstanceProfile.Builder.create(this, "Profile")
                .roles(List.of(role.getRoleName()))
                .build()
                .getAttrArn();
    }

    private CfnLaunchTemplate template() {
        return CfnLaunchTemplate.Builder.create(this, "Template")
                .launchTemplateData(CfnLaunchTemplate.LaunchTemplateDataProperty.builder()
                        .metadataOptions(CfnLaunchTemplate.MetadataOptionsProperty.builder()
                                .httpTokens("required")
                                .httpPutResponseHopLimit(1)
                                .build())
                        .blockDeviceMappings(List.of(CfnLaunchTemplate.BlockDeviceMappingProperty.builder()
                                .deviceName("/dev/xvda")
                                .ebs(CfnLaunchTemplate.EbsProperty.builder()
                                        .encrypted(true)
                                        .volumeSize(DISK_GIB)
                                        .volumeType("gp3")
                                        .deleteOnTermination(true)
                                        .build())
                                .build()))
                        .userData(userData())
                        .build())
                .build();
    }

    /// AWS Batch merges its own into the parts of this message. Without its first line it is not executed.
    private static String userData() {
        String text = """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/x-shellscript; charset="us-ascii"

                #!/bin/sh
                echo ECS_CONTAINER_STOP_TIMEOUT=%ds >> /etc/ecs/ecs.config
                echo ECS_ENABLE_SPOT_INSTANCE_DRAINING=true >> /etc/ecs/ecs.config
                --part--
                """.formatted(STOP_SECONDS);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
