package io.zenmarket.jobs.serve.client;

import io.zenmarket.jobs.frame.ExitCodes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `backtest submit` on the command line.
@Command(
        name = "submit",
        description = "Submit a specification to a 'zenmarket serve', whose queue runs it.",
        mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Parameters(paramLabel = "FILE", description = "the specification, YAML or JSON")
    private Path file = Path.of("");

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the server (default: ${DEFAULT-VALUE})")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:ZENMARKET_KEY}",
            description = "your key (default: the environment's ZENMARKET_KEY, which other users cannot see)")
    private @Nullable String key;

    @Option(
            names = "--idempotency-key",
            paramLabel = "NAME",
            description = "your name for the submission: the same one again is the same submission")
    private @Nullable String name;

    @Option(names = "--wait", description = "wait for its end, and show the best sets")
    private boolean wait;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (key == null) {
            throw new IllegalArgumentException(
                    "--key: expected your key, or ZENMARKET_KEY in the environment, was none");
        }
        Server asked = new Server(server, key);
        PrintWriter out = spec.commandLine().getOut();
        JsonNode view = asked.submit(
                read(),
                type(),
                Optional.ofNullable(name).orElseGet(() -> UUID.randomUUID().toString()));
        String path = "/api/backtests/" + view.path("id").asString();
        out.println("backtest " + view.path("id").asString() + " of run "
                + view.path("run").asString() + ": " + view.path("state").asString());
        out.flush();
        return wait ? await(asked, path, out) : ExitCodes.DONE;
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a readable specification, was " + e, e);
        }
    }

    private String type() {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? "application/json" : "application/yaml";
    }

    private static int await(Server server, String path, PrintWriter out) {
        JsonNode view = server.get(path);
        String shown = "";
        while (view.path("times").path("ended").isNull()) {
            String line = progress(view);
            if (!line.equals(shown)) {
                System.err.println(line);
                shown = line;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            view = server.get(path);
        }
        String state = view.path("state").asString();
        if (!state.equals("done")) {
            throw new IllegalStateException("backtest: expected to be done, was " + state + ": "
                    + view.path("message").asString());
        }
        print(server.get(path + "/results?limit=10"), out);
        return ExitCodes.DONE;
    }

    private static String progress(JsonNode view) {
        JsonNode sets = view.path("sets");
        return String.format(
                Locale.ROOT,
                "%-9s %,d of %,d sets, %,.0f/s",
                view.path("state").asString(),
                sets.path("done").asLong(),
                sets.path("total").asLong(),
                sets.path("perSecond").asDouble());
    }

    private static void print(JsonNode results, PrintWriter out) {
        out.printf("%4s  %-10s %9s %8s %7s  %s%n", "rank", "symbol", "return", "sharpe", "trades", "parameters");
        for (JsonNode set : results.path("best")) {
            out.printf(
                    Locale.ROOT,
                    "%4d  %-10s %7.2f %% %8.3f %7d  %s%n",
                    set.path("rank").asInt(),
                    set.path("symbol").asString(),
                    100 * set.path("returns").path("total").asDouble(Double.NaN),
                    set.path("returns").path("sharpe").asDouble(Double.NaN),
                    set.path("trades").asLong(),
                    set.path("parameters").asString());
        }
        out.flush();
    }
}
