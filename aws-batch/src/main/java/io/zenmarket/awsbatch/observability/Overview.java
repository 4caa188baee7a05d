package io.zenmarket.awsbatch.observability;

import io.zenmarket.awsbatch.joblist.JobEntry;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.observability.JobMetrics.Account;
import io.zenmarket.awsbatch.orchestration.OrchestrationStack;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/// The dashboard: how nights ended and how long they took, rows per job, what waits in the queues.
final class Overview extends Construct {

    private static final int HALF = 12;

    Overview(Construct scope, String name, JobList jobs, JobMetrics metrics, ObservabilityStack.Below below) {
        super(scope, "Overview");
        OrchestrationStack orchestration = below.orchestration();
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(name)
                .widgets(List.of(
                        row(
                                graph(
                                        "Nights",
                                        List.of(
                                                orchestration.nightly().metricSucceeded(),
                                                orchestration.nightly().metricFailed(),
                                                orchestration.watch().metricFailed())),
                                graph(
                                        "Duration of nights",
                                        List.of(orchestration.nightly().metricTime()))),
                        row(
                                graph("Seconds by job", of(Account.SECONDS, jobs, metrics)),
                                graph("Rows read by job", of(Account.READ, jobs, metrics))),
                        row(
                                graph("Rows rejected by job", of(Account.REJECTED, jobs, metrics)),
                                graph(
                                        "Backtests",
                                        List.of(
                                                orchestration.onDemand().metricStarted(),
                                                orchestration.onDemand().metricFailed(),
                                                below.submission()
                                                        .rejected()
                                                        .metricApproximateNumberOfMessagesVisible())))))
                .build();
    }

    private static List<IWidget> row(GraphWidget left, GraphWidget right) {
        return List.of(left, right);
    }

    private static List<IMetric> of(Account account, JobList jobs, JobMetrics metrics) {
        return jobs.night().stream()
                .map(JobEntry::name)
                .<IMetric>map(name -> metrics.of(account, name))
                .toList();
    }

    private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(HALF)
                .left(metrics)
                .build();
    }
}
