package io.zenmarket.awsbatch.security;

import io.zenmarket.awsbatch.data.DatabaseAddress;
import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.frame.Statements;
import io.zenmarket.awsbatch.joblist.JobEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/// The two roles of a job: what its processes may do, and what starts them may fetch for them.
public final class JobRoles {

    private static final String TASKS = "ecs-tasks.amazonaws.com";

    private final Construct scope;
    private final Means means;

    /// What roles are about.
    ///
    /// @param lake the bucket
    /// @param key of bucket, database and secrets
    /// @param database the PostgreSQL
    /// @param repository of the image
    /// @param log of the processes
    /// @param secrets ARNs by the names of environment variables
    public record Means(
            IBucket lake,
            IKey key,
            DatabaseAddress database,
            Repository repository,
            LogGroup log,
            Map<String, String> secrets) {}

    /// Roles within a stack.
    public JobRoles(Construct scope, Means means) {
        this.scope = scope;
        this.means = means;
    }

    /// What a job's processes may do: their prefixes of the bucket. They log in to the database by password.
    public Role ofProcesses(JobEntry job) {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(Statements.allow(List.of("s3:GetObject"), objects(readable(job))));
        if (!writable(job).isEmpty()) {
            statements.add(
                    Statements.allow(List.of("s3:PutObject", "s3:AbortMultipartUpload"), objects(writable(job))));
        }
        List<String> staging = job.access().writes().stream()
                .filter(prefix -> prefix.startsWith("staging/"))
                .toList();
        if (!staging.isEmpty()) {
            statements.add(Statements.allow(List.of("s3:DeleteObject"), objects(staging)));
        }
        // A look at one object names no prefix; without this permission S3 answers that it is forbidden, not missing.
        statements.add(Statements.allow(
                List.of("s3:ListBucket"),
                List.of(means.lake().getBucketArn()),
                Map.of("StringLikeIfExists", Map.of("s3:prefix", patterns(readable(job))))));
        statements.add(Statements.allow(
                List.of("kms:Decrypt", "kms:GenerateDataKey"),
                List.of(means.key().getKeyArn())));
        Role role = Statements.role(scope, "Processes-" + job.name(), TASKS, statements);
        Findings.acceptResources(
                role, ".*Objects.*\\.Arn>/[a-z/-]+\\*", "Objects below the prefixes that jobs.yaml gives this job.");
        return role;
    }

    /// What starts a job's processes may fetch: the image, the secrets of this job, a place in the log.
    public Role ofStart(JobEntry job) {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(Statements.allow(List.of("ecr:GetAuthorizationToken"), List.of("*")));
        statements.add(Statements.allow(
                List.of("ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"),
                List.of(means.repository().getRepositoryArn())));
        statements.add(Statements.allow(
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(means.log().getLogGroupArn())));
        statements.add(Statements.allow(List.of("secretsmanager:GetSecretValue"), secrets(job)));
        statements.add(
                Statements.allow(List.of("kms:Decrypt"), List.of(means.key().getKeyArn())));
        Role role = Statements.role(scope, "Start-" + job.name(), TASKS, statements);
        Findings.acceptResources(role, "\\*", "ecr:GetAuthorizationToken knows no resource.");
        Findings.acceptResources(role, ".*Log.*\\.Arn>", "The ARN of a log group ends in :*, for its streams.");
        return role;
    }

    /// The secrets of the deployment that a job may know: ARNs by the names of environment variables.
    public Map<String, String> known(JobEntry job) {
        Map<String, String> known = new LinkedHashMap<>();
        job.access()
                .secrets()
                .forEach(name -> Optional.ofNullable(means.secrets().get(name)).ifPresent(arn -> known.put(name, arn)));
        return known;
    }

    private List<String> secrets(JobEntry job) {
        return Stream.concat(Stream.of(means.database().secretArn()), known(job).values().stream())
                .toList();
    }

    private static List<String> readable(JobEntry job) {
        return Stream.concat(job.access().reads().stream(), writable(job).stream())
                .toList();
    }

    /// A job that is fanned out also writes its manifests.
    private static List<String> writable(JobEntry job) {
        Stream<String> manifests =
                job.processes().fannedOut() ? Stream.of("manifests/" + job.name() + "/") : Stream.of();
        return Stream.concat(job.access().writes().stream(), manifests).toList();
    }

    private List<String> objects(List<String> prefixes) {
        return prefixes.stream()
                .map(prefix -> means.lake().arnForObjects(prefix + "*"))
                .toList();
    }

    private static List<String> patterns(List<String> prefixes) {
        return prefixes.stream().map(prefix -> prefix + "*").toList();
    }
}
