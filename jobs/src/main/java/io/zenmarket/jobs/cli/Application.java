package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.ZenMarketApplication;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.store.NothingStoredException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the application for one command, runs the command in it and closes it again.
public final class Application {

    private final CommonOptions options;
    private final String command;
    private final Class<?> configuration;
    private final Map<String, Object> properties = new TreeMap<>();

    private Application(CommonOptions options, String command, Class<?> configuration) {
        this.options = options;
        this.command = command;
        this.configuration = configuration;
    }

    /// For a command that runs jobs: it owns the local stores while it runs.
    public static Application toRun(String command, CommonOptions options) {
        Application application = new Application(options, command, ZenMarketApplication.class);
        application.properties.put("zenmarket.store.guest", false);
        application.properties.put("zenmarket.task.enabled", true);
        return application;
    }

    /// For a command that only looks: it makes no stores, and may look while another process runs a job. The
    /// context holds the stores and [io.zenmarket.jobs.frame.JobConsole], no jobs, so that it starts fast.
    public static Application toLook(String command, CommonOptions options) {
        Application application = new Application(options, command, LookApplication.class);
        application.properties.put("zenmarket.store.guest", true);
        application.properties.put("spring.main.lazy-initialization", true);
        return application;
    }

    /// Runs the command's work and gives its exit code.
    ///
    /// @throws NothingStoredException when a command only looks and there are no stores yet
    public int call(ToIntFunction<ApplicationContext> work) {
        StartSignal signal = StartSignal.install();
        Work runner = new Work(work, signal);
        try (ConfigurableApplicationContext context = start(runner)) {
            signal.leaving(runner.code());
            context.getBeanProvider(GracefulShutdown.class).ifAvailable(GracefulShutdown::leaving);
            return runner.exitCode();
        } catch (BeanCreationException e) {
            throw e.getMostSpecificCause() instanceof NothingStoredException nothing ? nothing : e;
        } finally {
            signal.closed();
        }
    }

    private ConfigurableApplicationContext start(Work work) {
        properties.put("zenmarket.store.data-dir", options.dataDirectory().toString());
        properties.put("zenmarket.store.command", command);
        if (options.debug()) {
            properties.put("logging.level.io.zenmarket", "debug");
            properties.put("logging.pattern.console", "%d{HH:mm:ss} %-5level %logger{0} %msg%n%rEx");
        }
        if (options.log() == CommonOptions.LogFormat.JSON) {
            properties.put("logging.structured.format.console", "logstash");
        }
        if (options.debug() || options.log() == CommonOptions.LogFormat.JSON) {
            properties.put("logging.level.org.springframework.batch.core.step", "error");
        }
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .profiles(options.profile())
                .listeners(new ErrorStreamLog())
                .initializers(work::register)
                .run(arguments());
    }

    /// What the command line says goes before every file and the environment.
    private String[] arguments() {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
