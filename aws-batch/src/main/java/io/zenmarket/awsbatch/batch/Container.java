package io.zenmarket.awsbatch.batch;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.deployment.Egress;
import io.zenmarket.awsbatch.frame.Ordered;
import io.zenmarket.awsbatch.network.NetworkStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.CfnJobDefinition.ContainerPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.EnvironmentProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.LogConfigurationProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.MountPointsProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.NetworkConfigurationProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.SecretProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.VolumesProperty;
import software.amazon.awscdk.services.logs.LogGroup;

/// What the containers of all jobs share: image, settings, log, network, a root that cannot be written.
final class Container {

    private static final String WORK = "work";
    private static final String WORK_PATH = "/tmp";

    /// For the next checkpoint after a SIGTERM: Fargate's 30 seconds but for the end of the process itself.
    private static final String STOP_PATIENCE = "25s";

    private final Stack stack;
    private final Deployment deployment;
    private final BatchStack.Below below;
    private final String image;
    private final LogGroup log;
    private final int partitions;

    /// @param partitions a backtest is cut into, at most: a run keeps those it was planned with, whatever
    ///     container works on it, and has no more processes than these
    Container(Stack stack, Deployment deployment, BatchStack.Below below, String image, LogGroup log, int partitions) {
        this.stack = stack;
        this.deployment = deployment;
        this.below = below;
        this.image = image;
        this.log = log;
        this.partitions = partitions;
    }

    /// A container to be completed with command, roles and size.
    ///
    /// @param secrets ARNs by the names of environment variables
    ContainerPropertiesProperty.Builder properties(String job, Map<String, String> secrets) {
        return ContainerPropertiesProperty.builder()
                .image(image)
                .environment(environment())
                .secrets(secrets(secrets))
                .logConfiguration(LogConfigurationProperty.builder()
                        .logDriver("awslogs")
                        .options(Ordered.of(
                                "awslogs-group", log.getLogGroupName(),
                                "awslogs-region", stack.getRegion(),
                                "awslogs-stream-prefix", job))
                        .build())
                .readonlyRootFilesystem(true)
                .volumes(List.of(VolumesProperty.builder().name(WORK).build()))
                .mountPoints(List.of(MountPointsProperty.builder()
                        .sourceVolume(WORK)
                        .containerPath(WORK_PATH)
                        .readOnly(false)
                        .build()));
    }

    /// Only Fargate has it: an address of its own, public where subnets are. It accepts no connection.
    NetworkConfigurationProperty network() {
        return NetworkConfigurationProperty.builder()
                .assignPublicIp(deployment.network().egress() == Egress.PUBLIC ? "ENABLED" : "DISABLED")
                .build();
    }

    private List<EnvironmentProperty> environment() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SPRING_DATASOURCE_URL", url());
        settings.put("ZENMARKET_OBJECT_STORE_TYPE", "s3");
        settings.put("ZENMARKET_OBJECT_STORE_BUCKET", below.data().lake().getBucketName());
        settings.put("ZENMARKET_OBJECT_STORE_REGION", stack.getRegion());
        settings.put("ZENMARKET_FRAME_STOP_PATIENCE", STOP_PATIENCE);
        settings.put("ZENMARKET_RUN_BACKTEST_PARTITIONS", String.valueOf(partitions));
        settings.put("SPRING_APPLICATION_JSON", deployment.stores().settingsJson());
        List<EnvironmentProperty> environment = new ArrayList<>();
        settings.forEach((name, value) -> environment.add(
                EnvironmentProperty.builder().name(name).value(value).build()));
        return environment;
    }

    private String url() {
        String bundle = deployment.stores().database().certificateBundle();
        String tls = bundle.isEmpty() ? "sslmode=require" : "sslmode=verify-full&sslrootcert=" + bundle;
        return "jdbc:postgresql://%s:%d/zenmarket?%s"
                .formatted(below.data().database().host(), NetworkStack.DATABASE_PORT, tls);
    }

    private List<SecretProperty> secrets(Map<String, String> arns) {
        String database = below.data().database().secretArn();
        List<SecretProperty> secrets = new ArrayList<>();
        secrets.add(secret("SPRING_DATASOURCE_USERNAME", database + ":username::"));
        secrets.add(secret("SPRING_DATASOURCE_PASSWORD", database + ":password::"));
        arns.forEach((name, arn) -> secrets.add(secret(name, arn)));
        return secrets;
    }

    private static SecretProperty secret(String name, String from) {
        return SecretProperty.builder().name(name).valueFrom(from).build();
    }
}
