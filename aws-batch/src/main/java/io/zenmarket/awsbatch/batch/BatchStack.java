package io.zenmarket.awsbatch.batch;

import io.zenmarket.awsbatch.data.DataStack;
import io.zenmarket.awsbatch.deployment.ComputeInputs.Sweep;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.frame.Logs;
import io.zenmarket.awsbatch.joblist.JobEntry;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.network.NetworkStack;
import io.zenmarket.awsbatch.security.JobRoles;
import io.zenmarket.awsbatch.security.JobSecrets;
import io.zenmarket.awsbatch.security.SecurityStack;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// What jobs run on, and a definition for each job of the list. Fargate Spot comes first, Fargate when
/// Spot is taken; backtests go to instances where the deployment has them.
public final class BatchStack extends ConcernStack {

    private final transient LogGroup log;
    private final transient List<Place> places = new ArrayList<>();

    /// Where a job runs.
    ///
    /// @param job the job
    /// @param definition name of its definition
    /// @param queue name of its queue
    public record Place(JobEntry job, String definition, String queue) {}

    /// What the stack is put on.
    public record Below(NetworkStack network, DataStack data, SecurityStack security) {}

    public BatchStack(Construct scope, Deployment deployment, JobList jobs, Below below) {
        super(scope, deployment, "batch", "Compute environments, queues and definitions of jobs");
        log = Logs.group(this, "Log", "/" + named("jobs"), deployment.watch().logDays());
        Repository repository = repository();
        JobRoles roles = new JobRoles(
                this,
                new JobRoles.Means(
                        below.data().lake(),
                        below.security().data(),
                        below.data().database(),
                        repository,
                        log,
                        JobSecrets.make(
                                this,
                                named("secret"),
                                deployment.stores().secrets(),
                                below.security().data())));
        String image = repository.repositoryUriForTag(deployment.compute().imageTag());
        Container container = new Container(
                this, deployment, below, image, log, jobs.onDemand().processes().most());
        JobDefinitions definitions = new JobDefinitions(this, container, roles);
        FargateQueue night = new FargateQueue(this, named("night"), deployment.compute(), below.network());
        jobs.jobs()
                .forEach(job -> places.add(new Place(job, definitions.fargate(job, named(job.name())), night.name())));
        if (deployment.compute().sweep() != Sweep.NONE) {
            sweep(jobs.onDemand(), definitions, below);
        }
    }

    /// Where a job runs: on instances, where it has them, else on Fargate.
    public Place place(JobEntry job) {
        return places.stream()
                .filter(place -> place.job().equals(job))
                .reduce((fargate, instances) -> instances)
                .orElseThrow();
    }

    /// Where a job of the night runs: on Fargate.
    public Place night(JobEntry job) {
        Place fargate = places.stream()
                .filter(place -> place.job().name().equals(job.name()))
                .findFirst()
                .orElseThrow();
        return new Place(job, fargate.definition(), fargate.queue());
    }

    /// Names of all definitions.
    public List<String> definitions() {
        return places.stream().map(Place::definition).toList();
    }

    /// Names of all queues.
    public List<String> queues() {
        return places.stream().map(Place::queue).distinct().toList();
    }

    /// What the processes write.
    public LogGroup log() {
        return log;
    }

    private void sweep(JobEntry job, JobDefinitions definitions, Below below) {
        InstanceQueue queue =
                new InstanceQueue(this, named("sweep"), deployment().compute(), below.network());
        places.add(new Place(
                job,
                definitions.instances(
                        job,
                        named(job.name() + "-sweep"),
                        deployment().compute().sweep()),
                queue.name()));
    }

    /// Its name is fixed: one that outlived its stack would be in the way of the next.
    private Repository repository() {
        boolean keep = deployment().stores().lake().keep();
        return Repository.Builder.create(this, "Images")
                .repositoryName(deployment().naming().of("application"))
                .imageTagMutability(
                        deployment().compute().imageTag().equals("latest")
                                ? TagMutability.MUTABLE
                                : TagMutability.IMMUTABLE)
                .imageScanOnPush(true)
                .removalPolicy(keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .emptyOnDelete(!keep)
                .build();
    }
}
