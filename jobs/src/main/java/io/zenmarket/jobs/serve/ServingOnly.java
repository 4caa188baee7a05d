package io.zenmarket.jobs.serve;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.frame.TelemetryProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// Leaves what only a server needs out of every other command, which then neither serves nor pays for it; what pushes
/// measurements and traces out of all that are not told where to; and Boot's user with a generated password out of the
/// server. A command that does neither takes what it is known to need: to find out of all others that they do not apply
/// would be a third of its start. It is asked before the filters that look for classes, and also of what an
/// auto-configuration imports, which it lets be.
public final class ServingOnly implements AutoConfigurationImportFilter, EnvironmentAware, PriorityOrdered {

    private static final String BOOT = "org.springframework.boot.";

    private static final List<String> SERVER = List.of(
            "actuate.",
            "health.",
            "http.converter.",
            "jackson.",
            "security.",
            "servlet.",
            "tomcat.",
            "web.server.",
            "webmvc.");

    /// What a command that only runs jobs needs.
    private static final List<String> JOBS =
            List.of("autoconfigure.context.", "batch.", "flyway.", "jdbc.autoconfigure.", "transaction.");

    private static final String TASK = "org.springframework.cloud.task.";

    /// What pushes, also when it is not told where to.
    private static final List<String> PUSHING = List.of("micrometer.tracing.", "opentelemetry.");

    private boolean serving;
    private boolean pushing;

    @Override
    public void setEnvironment(Environment environment) {
        pushing = TelemetryProperties.pushes(environment);
        serving = environment.acceptsProfiles(Profiles.of(Application.SERVE));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[configurations.length];
        for (int i = 0; i < matches.length; i++) {
            String name = configurations[i];
            matches[i] = name != null && isWanted(name);
        }
        return matches;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private boolean isWanted(String name) {
        if (!name.endsWith("AutoConfiguration")) {
            return true;
        }
        if (!serving && !pushing) {
            return name.startsWith(TASK) || (begins(name, JOBS) && !name.contains(".health."));
        }
        if (begins(name, PUSHING) || name.contains(".otlp.")) {
            return pushing;
        }
        if (begins(name, List.of("micrometer."))) {
            return pushing || serving;
        }
        return serving ? !name.contains("UserDetailsService") : !begins(name, SERVER);
    }

    private static boolean begins(String name, List<String> parts) {
        return name.startsWith(BOOT) && parts.stream().anyMatch(each -> name.startsWith(each, BOOT.length()));
    }
}
