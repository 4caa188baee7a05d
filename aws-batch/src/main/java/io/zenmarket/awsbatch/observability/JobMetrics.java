package io.zenmarket.awsbatch.observability;

import io.zenmarket.awsbatch.frame.Ordered;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/// Metrics from the line of accounts with which each job ends, which is an object in a log of `--log json`.
final class JobMetrics extends Construct {

    private static final String JOB = "Job";

    private final String namespace;

    /// A number of the line of accounts.
    enum Account {
        READ,
        WRITTEN,
        REJECTED,
        SECONDS;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        String metric() {
            return name().charAt(0) + field().substring(1);
        }
    }

    JobMetrics(Construct scope, String namespace, LogGroup log) {
        super(scope, "Metrics");
        this.namespace = namespace;
        for (Account account : Account.values()) {
            MetricFilter.Builder.create(this, account.metric())
                    .logGroup(log)
                    .filterPattern(FilterPattern.literal("{ $.job = \"*\" && $." + account.field() + " >= 0 }"))
                    .metricNamespace(namespace)
                    .metricName(account.metric())
                    .metricValue("$." + account.field())
                    .dimensions(Ordered.of(JOB, "$.job"))
                    .build();
        }
    }

    /// The sum over an hour.
    Metric of(Account account, String job) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(account.metric())
                .dimensionsMap(Ordered.of(JOB, job))
                .statistic("Sum")
                .period(Duration.hours(1))
                .build();
    }
}
