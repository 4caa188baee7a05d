package io.zenmarket.awsbatch.batch;

import io.zenmarket.awsbatch.deployment.ComputeInputs.Sweep;
import io.zenmarket.awsbatch.joblist.JobEntry;
import io.zenmarket.awsbatch.security.JobRoles;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awscdk.services.batch.CfnJobDefinition;
import software.amazon.awscdk.services.batch.CfnJobDefinition.ContainerPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.ResourceRequirementProperty;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/// Definitions of jobs, from entries of the list. The command is what the job is as one process; the
/// state machines put `plan`, `work` and `finish` in its place.
final class JobDefinitions {

    private static final List<String> COMMON = List.of("--profile", "aws", "--log", "json");

    private final Construct scope;
    private final Container container;
    private final JobRoles roles;

    JobDefinitions(Construct scope, Container container, JobRoles roles) {
        this.scope = scope;
        this.container = container;
        this.roles = roles;
    }

    /// A definition for Fargate, which has Spot for x86 only.
    ///
    /// @return its name
    String fargate(JobEntry job, String name) {
        ContainerPropertiesProperty properties = properties(job)
                .networkConfiguration(container.network())
                .runtimePlatform(CfnJobDefinition.RuntimePlatformProperty.builder()
                        .cpuArchitecture("X86_64")
                        .operatingSystemFamily("LINUX")
                        .build())
                .build();
        return definition(job, job.name(), name, "FARGATE", properties);
    }

    /// A definition for instances.
    ///
    /// @return its name
    String instances(JobEntry job, String name, Sweep sweep) {
        return definition(
                job,
                job.name() + "-" + sweep.name().toLowerCase(Locale.ROOT),
                name,
                "EC2",
                properties(job).build());
    }

    private String definition(
            JobEntry job, String id, String name, String platform, ContainerPropertiesProperty properties) {
        CfnJobDefinition.Builder.create(scope, "Job-" + id)
                .jobDefinitionName(name)
                .type("container")
                .platformCapabilities(List.of(platform))
                .propagateTags(true)
                .containerProperties(properties)
                .retryStrategy(Retries.of(job.attempts().most()))
                .timeout(CfnJobDefinition.TimeoutProperty.builder()
                        .attemptDurationSeconds(job.attempts().timeout().toSeconds())
                        .build())
                .build();
        return name;
    }

    private ContainerPropertiesProperty.Builder properties(JobEntry job) {
        Role processes = role("Processes-", job, () -> roles.ofProcesses(job));
        Role start = role("Start-", job, () -> roles.ofStart(job));
        return container
                .properties(job.name(), roles.known(job))
                .command(Stream.concat(job.command().stream(), COMMON.stream()).toList())
                .jobRoleArn(processes.getRoleArn())
                .executionRoleArn(start.getRoleArn())
                .resourceRequirements(List.of(
                        requirement("VCPU", job.size().vcpuText()),
                        requirement("MEMORY", String.valueOf(job.size().memory()))));
    }

    /// A job that has two definitions has its roles once.
    private Role role(String prefix, JobEntry job, Supplier<Role> maker) {
        return scope.getNode().tryFindChild(prefix + job.name()) instanceof Role role ? role : maker.get();
    }

    private static ResourceRequirementProperty requirement(String type, String value) {
        return ResourceRequirementProperty.builder().type(type).value(value).build();
    }
}
