package io.zenmarket.awsbatch.observability;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.joblist.JobList;
import io.zenmarket.awsbatch.observability.JobMetrics.Account;
import io.zenmarket.awsbatch.orchestration.OrchestrationStack;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// What is worth telling people: a night that failed or is late, a submission or a start that was lost,
/// rows that were rejected.
final class Alarms extends Construct {

    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final Deployment deployment;
    private final Topic topic;

    Alarms(Construct scope, Deployment deployment, Topic topic) {
        super(scope, "Alarms");
        this.deployment = deployment;
        this.topic = topic;
    }

    void machines(OrchestrationStack orchestration) {
        machine("NightFailed", "A night failed; its cause names the jobs", orchestration.nightly());
        machine("NightLate", "A night is late, or never began", orchestration.watch());
        machine("BacktestFailed", "A submitted backtest failed", orchestration.onDemand());
    }

    void queues(ObservabilityStack.Below below) {
        queue(
                "NightMissed",
                "A night could not be started",
                below.orchestration().missed());
        queue(
                "SubmissionLost",
                "A submission could not be started",
                below.submission().rejected());
    }

    void rejects(JobList jobs, JobMetrics metrics) {
        jobs.night().forEach(job -> {
            Map<String, IMetric> used = new LinkedHashMap<>();
            used.put("rejected", metrics.of(Account.REJECTED, job.name()));
            used.put("read", metrics.of(Account.READ, job.name()));
            MathExpression share = MathExpression.Builder.create()
                    .expression("IF(read > 0, rejected / read, 0)")
                    .usingMetrics(used)
                    .period(Duration.hours(1))
                    .label("share of rows rejected")
                    .build();
            alarm(
                    "Rejects-" + job.name(),
                    String.format(
                            Locale.ROOT,
                            "%s rejected more than %.1f %% of what it read; see rejected_record",
                            job.name(),
                            100 * deployment.watch().rejectedShare()),
                    share,
                    deployment.watch().rejectedShare());
        });
    }

    private void machine(String id, String description, StateMachine machine) {
        MetricOptions sum =
                MetricOptions.builder().statistic("Sum").period(FIVE_MINUTES).build();
        Map<String, IMetric> used = new LinkedHashMap<>();
        used.put("failed", machine.metricFailed(sum));
        used.put("late", machine.metricTimedOut(sum));
        used.put("ended", machine.metricAborted(sum));
        MathExpression bad = MathExpression.Builder.create()
                .expression("FILL(failed, 0) + FILL(late, 0) + FILL(ended, 0)")
                .usingMetrics(used)
                .period(FIVE_MINUTES)
                .build();
        alarm(id, description, bad, 0);
    }

    private void queue(String id, String description, Queue queue) {
        alarm(
                id,
                description,
                queue.metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                        .statistic("Maximum")
                        .period(FIVE_MINUTES)
                        .build()),
                0);
    }

    private void alarm(String id, String description, IMetric metric, double threshold) {
        Alarm alarm = Alarm.Builder.create(this, id)
                .alarmName(deployment.naming().of(id.toLowerCase(Locale.ROOT)))
                .alarmDescription(description)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(new SnsAction(topic));
    }
}
