package io.zenmarket.jobs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.jobs.ZenMarketApplication;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole application, started without a command.
public final class TestApplication implements AutoCloseable {

    /// How a job ended.
    ///
    /// @param exitCode as the process would have it
    /// @param output what the person sees
    public record Ended(int exitCode, String output) {}

    private final ConfigurableApplicationContext context;

    private TestApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts it.
    ///
    /// @param database with all migrations
    /// @param dataDirectory for the lake
    /// @param settings further properties
    /// @param beans classes with more beans, e.g. jobs; not annotated, so that nobody else finds them
    public static TestApplication start(
            PostgresAccess database, Path dataDirectory, Map<String, ?> settings, Class<?>... beans) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.username());
        properties.put("spring.datasource.password", database.password());
        properties.put("zenmarket.store.data-dir", dataDirectory.toString());
        properties.putIfAbsent("zenmarket.task.enabled", true);
        properties.putIfAbsent("zenmarket.frame.threads", 2);
        properties.putIfAbsent("zenmarket.frame.stop-poll", "20ms");
        return new TestApplication(new SpringApplicationBuilder(ZenMarketApplication.class)
                .sources(beans)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// All beans of a type, by name.
    public <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /// Runs a job as its command does.
    public Ended run(String job, JobParameters request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = bean(JobRunner.class).run(job, request, new PrintStream(bytes, true, UTF_8));
        return new Ended(code, bytes.toString(UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
