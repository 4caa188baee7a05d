package io.zenmarket.jobs.look;

import io.zenmarket.jobs.cli.ErrorMessages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/// A command run in this process, and what it printed.
public record Looked(int code, String out, String err) {

    /// The bundled sample.
    static final String SAMPLE =
            Path.of("src", "main", "resources", "samples", "sp500-2000.csv").toString();

    /// The golden files of `domain`, whose models and indicators are printed here.
    static final Path GOLDEN = Path.of("..", "domain", "src", "test", "resources", "golden");

    /// Runs it.
    public static Looked at(Object command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setExecutionExceptionHandler(new ErrorMessages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Looked(code, out.toString(), err.toString());
    }

    /// The lines it printed.
    public List<String> lines() {
        return out.lines().toList();
    }
}
