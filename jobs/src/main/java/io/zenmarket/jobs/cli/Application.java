package io.zenmarket.jobs.cli;

import static org.springframework.boot.WebApplicationType.NONE;
import static org.springframework.boot.WebApplicationType.SERVLET;

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

    /// The profile of a process that serves HTTP.
    public static final String SERVE = "serve";

    private final CommonOptions options;
    private final String command;
    private final Class<?> configuration;
    private final WebApplicationType web;
    private final Map<String, Object> properties = new TreeMap<>();

    private Application(CommonOptions options, String command, Class<?> configuration, WebApplicationType web) {
        this.options = options;
        this.command = command;
        this.configuration = configuration;
        this.web = web;
    }

    /// For a command that runs jobs: it owns the local stores while it runs.
    public static Application toRun(String command, CommonOptions options) {
        Application application = new Application(options, command, ZenMarketApplication.class, NONE);
        application.properties.put("zenmarket.store.guest", false);
        application.properties.put("zenmarket.task.enabled", true);
        return application;
    }

    /// For a command that works on a share of a run that another process has planned: it owns nothing,
    /// has two connections to the database, one of them for locks, and leaves the tables as that process
    /// has made them. The context holds only jobs that can be handed out.
    public static Application toWork(String command, CommonOptions options) {
        Application application = new Application(options, command, WorkApplication.class, NONE);
        application.properties.put("zenmarket.store.guest", true);
        application.properties.put("spring.datasource.hikari.maximum-pool-size", 2);
        application.properties.put("spring.flyway.enabled", false);
        return application;
    }

    /// For a command that serves HTTP, with the profile [#SERVE] beside the one asked for: it owns the local stores
    /// while it runs, and runs jobs for others.
    ///
    /// @param settings properties that the command line names
    public static Application toServe(String command, CommonOptions options, Map<String, ?> settings) {
        Application application = new Application(options, command, ZenMarketApplication.class, SERVLET);
        application.properties.put("zenmarket.store.guest", false);
        application.properties.putAll(settings);
        return application;
    }

    /// For a command that only looks: it makes no stores, and may look while another process runs a job. The
    /// context holds the stores and [io.zenmarket.jobs.frame.JobConsole], no jobs, so that it starts fast.
    public static Application toLook(String command, CommonOptions options) {
        Application application = new Application(options, command, LookApplication.class, NONE);
        application.properties.put("zenmarket.store.guest", true);
        application.properties.put("spring.main.lazy-initialization", true);
        return application;
    }

    /// Sets a property; it goes before every file and the environment.
    public Application with(String property, Object value) {
        properties.put(property, value);
        return this;
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
                .web(web)
                .profiles(profiles())
                .listeners(new ErrorStreamLog())
                .initializers(work::register)
                .run(arguments());
    }

    private String[] profiles() {
        return web == SERVLET ? new String[] {options.profile(), SERVE} : new String[] {options.profile()};
    }

    /// What the command line says goes before every file and the environment.
    private String[] arguments() {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
