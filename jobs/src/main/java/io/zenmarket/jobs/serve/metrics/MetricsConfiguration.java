package io.zenmarket.jobs.serve.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Numbers and health of a serving process, beside those that Boot gives: database, JVM, requests, jobs.
@Configuration(proxyBeanMethods = false)
@Profile(Application.SERVE)
class MetricsConfiguration {

    private static final String NIGHTLY = "nightly";

    @Bean
    LastSuccess lastSuccess(JdbcClient jdbc, Clock clock) {
        return new LastSuccess(jdbc, clock);
    }

    @Bean
    MeterBinder submissionMeters(SubmissionPostgresTable table) {
        return registry -> {
            for (State state : State.values()) {
                Gauge.builder("zenmarket.submissions", table, each -> count(each, state))
                        .description("Submitted backtests by state")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        };
    }

    private static double count(SubmissionPostgresTable table, State state) {
        return table.counts().getOrDefault(state, 0L);
    }

    @Bean
    MeterBinder successMeters(LastSuccess success) {
        return registry -> Gauge.builder("zenmarket.nightly.success.age", success, MetricsConfiguration::seconds)
                .description("Time since a night last ended well; NaN when none has")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double seconds(LastSuccess success) {
        return success.age(NIGHTLY)
                .map(Duration::toMillis)
                .map(millis -> millis / 1e3)
                .orElse(Double.NaN);
    }

    /// Whether the lake answers.
    @Bean
    HealthIndicator objectStoreHealthIndicator(ObjectStore store) {
        return () -> {
            try {
                store.find("health");
                return Health.up().build();
            } catch (RuntimeException e) {
                return Health.down()
                        .withDetail("error", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }

    /// How old the last good night is; how old is too old is for whoever watches to say.
    @Bean
    HealthIndicator nightlyHealthIndicator(LastSuccess success) {
        return () -> Health.up()
                .withDetail(
                        "lastSuccess",
                        success.age(NIGHTLY)
                                .map(age -> age.toSeconds() + " seconds ago")
                                .orElse("never"))
                .build();
    }
}
