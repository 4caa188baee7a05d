package io.zenmarket.awsbatch.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/// The services a task needs before and while it runs, within the network: images, logs, secrets.
final class ServiceEndpoints extends Construct {

    ServiceEndpoints(Construct scope, Vpc vpc, SecurityGroup jobs, int port) {
        super(scope, "ServiceEndpoints");
        SecurityGroup group = SecurityGroup.Builder.create(this, "Group")
                .vpc(vpc)
                .description("Services of AWS within the network: called by jobs only")
                .allowAllOutbound(false)
                .build();
        group.addIngressRule(jobs, Port.tcp(port), "Jobs");
        services()
                .forEach((id, service) -> InterfaceVpcEndpoint.Builder.create(this, id)
                        .vpc(vpc)
                        .service(service)
                        .securityGroups(List.of(group))
                        .open(false)
                        .subnets(SubnetSelection.builder()
                                .subnetGroupName(Subnets.JOBS)
                                .build())
                        .build());
    }

    private static Map<String, InterfaceVpcEndpointAwsService> services() {
        Map<String, InterfaceVpcEndpointAwsService> services = new LinkedHashMap<>();
        services.put("Images", InterfaceVpcEndpointAwsService.ECR);
        services.put("Layers", InterfaceVpcEndpointAwsService.ECR_DOCKER);
        services.put("Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS);
        services.put("Secrets", InterfaceVpcEndpointAwsService.SECRETS_MANAGER);
        return services;
    }
}
