package io.zenmarket.awsbatch;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagReportFormat;
import io.zenmarket.awsbatch.batch.BatchStack;
import io.zenmarket.awsbatch.data.DataStack;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.input.Choices;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.network.NetworkStack;
import io.zenmarket.awsbatch.observability.ObservabilityStack;
import io.zenmarket.awsbatch.orchestration.OrchestrationStack;
import io.zenmarket.awsbatch.security.SecurityStack;
import io.zenmarket.awsbatch.submission.SubmissionStack;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;

/// The stacks of a deployment, in the order in which they are put on each other. Each is checked by
/// cdk-nag: a finding that nobody accepted with a reason ends the synthesis.
final class Stacks {

    private Stacks() {}

    static void add(App app, Deployment deployment, JobList jobs) {
        jobs.requireSecrets(deployment.stores().secrets());
        NetworkStack network = new NetworkStack(app, deployment);
        SecurityStack security = new SecurityStack(app, deployment);
        DataStack data = new DataStack(app, deployment, network, security);
        BatchStack batch = new BatchStack(app, deployment, jobs, new BatchStack.Below(network, data, security));
        OrchestrationStack orchestration =
                new OrchestrationStack(app, deployment, jobs, new OrchestrationStack.Below(batch, data, security));
        SubmissionStack submission = new SubmissionStack(app, deployment, orchestration.onDemand());
        new ObservabilityStack(
                app, deployment, jobs, new ObservabilityStack.Below(batch, orchestration, submission, security));
        tag(app, ConcernStack.PROJECT_TAG, deployment.naming().name());
        tag(app, "profile", Choices.text(deployment.naming().profile()));
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .verbose(true)
                        .reports(true)
                        .reportFormats(List.of(NagReportFormat.JSON))
                        .build());
    }

    /// Linters do not know yet that dashboards can bear tags.
    private static void tag(App app, String key, String value) {
        TagProps without = TagProps.builder()
                .excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard"))
                .build();
        Tags.of(app).add(key, value, without);
    }
}
