package io.zenmarket.jobs.serve;

import io.zenmarket.jobs.ZenMarketApplication;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.serve.security.ApiKeys;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.jobs.testing.Wait;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole application, serving.
final class Served implements AutoCloseable {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");

    private final ConfigurableApplicationContext context;

    private Served(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts it on a new database.
    ///
    /// @param settings further properties
    static Served start(Path dataDirectory, Map<String, ?> settings) {
        PostgresAccess database = TestServer.migratedDatabase();
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.username());
        properties.put("spring.datasource.password", database.password());
        properties.put("zenmarket.store.data-dir", dataDirectory.toString());
        properties.put("zenmarket.frame.stop-poll", "20ms");
        properties.put("server.port", 0);
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new Served(new SpringApplicationBuilder(ZenMarketApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("local", Application.SERVE)
                .run(arguments));
    }

    /// Puts the 20 years of the S&P 500 into the lake, as `^GSPC`.
    Served withSample() {
        var request = Requests.withSources(
                bean(Requests.class).on(Optional.of(LocalDate.of(2020, 4, 17))),
                List.of("csv:" + SAMPLE + "?symbol=^GSPC"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int code = bean(JobRunner.class).run("ingest-bars", request, nowhere);
        if (code != 0) {
            throw new IllegalStateException("ingest-bars: expected to end well, was " + code);
        }
        return this;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /// A client with a new key.
    Client client(String user, Role role) {
        return new Client(port(), bean(ApiKeys.class).create(user, role));
    }

    /// A client without a key.
    Client stranger() {
        return new Client(port(), "");
    }

    /// Waits until a submission is in a state.
    static void await(Client client, String id, String state) {
        Wait.until(
                "backtest " + id + " " + state,
                () -> client.get("/api/backtests/" + id)
                        .json()
                        .path("state")
                        .asString()
                        .equals(state));
    }

    @Override
    public void close() {
        context.close();
    }
}
