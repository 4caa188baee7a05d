package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.strategy.NearestName;
import io.zenmarket.jobs.frame.ExitCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backtest examples` on the command line.
@Command(
        name = "examples",
        description = "List the examples of specifications, or print one to start from.",
        mixinStandardHelpOptions = true)
final class BacktestExamplesCommand implements Callable<Integer> {

    /// The files of the resource folder `examples`.
    static final List<String> NAMES = List.of(
            "sma-cross",
            "sma-sweep",
            "million-sets",
            "listed-sets",
            "walk-forward",
            "rsi-reversion",
            "bollinger-reversion",
            "donchian-trailing",
            "long-short-margin",
            "momentum-monthly",
            "fixed-weights",
            "ta4j-strategy",
            "sentiment-tilt");

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "the one to print")
    private @Nullable String name;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            NAMES.forEach(each -> out.printf("%-22s%s%n", each, about(text(each))));
        } else if (NAMES.contains(name)) {
            out.print(text(name));
        } else {
            throw new IllegalArgumentException("example: expected one of " + String.join(", ", NAMES) + ", was " + name
                    + NearestName.hint(name, NAMES));
        }
        out.flush();
        return ExitCodes.DONE;
    }

    /// The first line is a comment that says what it is.
    private static String about(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("^# *", "");
    }

    static String text(String name) {
        String resource = "/examples/" + name + ".yaml";
        try (InputStream in = BacktestExamplesCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": expected to be on the class path, was not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
