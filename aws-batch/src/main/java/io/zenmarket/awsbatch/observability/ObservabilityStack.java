package io.zenmarket.awsbatch.observability;

import io.zenmarket.awsbatch.batch.BatchStack;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.orchestration.OrchestrationStack;
import io.zenmarket.awsbatch.security.SecurityStack;
import io.zenmarket.awsbatch.submission.SubmissionStack;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/// Metrics of what jobs say when they end, alarms, a dashboard and a budget; all of it goes to one topic.
public final class ObservabilityStack extends ConcernStack {

    /// What the stack looks at.
    public record Below(
            BatchStack batch, OrchestrationStack orchestration, SubmissionStack submission, SecurityStack security) {}

    public ObservabilityStack(Construct scope, Deployment deployment, JobList jobs, Below below) {
        super(scope, deployment, "observability", "Metrics, alarms, a dashboard and a budget");
        Topic topic = Topic.Builder.create(this, "Alerts")
                .topicName(named("alerts"))
                .masterKey(below.security().alerts())
                .enforceSsl(true)
                .build();
        if (!deployment.watch().email().isEmpty()) {
            topic.addSubscription(new EmailSubscription(deployment.watch().email()));
        }
        Services.mayPublish(this, topic);
        JobMetrics metrics = new JobMetrics(this, named("jobs"), below.batch().log());
        Alarms alarms = new Alarms(this, deployment, topic);
        alarms.machines(below.orchestration());
        alarms.queues(below);
        alarms.rejects(jobs, metrics);
        new FailedJobs(this, below.batch().queues(), topic);
        new MonthlyBudget(this, deployment, topic);
        new Overview(this, named("overview"), jobs, metrics, below);
    }
}
