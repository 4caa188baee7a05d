package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.cli.ErrorMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The commands that need no stores.
class BacktestLookTest {

    private static final Path EXAMPLES = Path.of("src", "main", "resources", "examples");

    private record Looked(int code, String out, String err) {}

    private static Looked backtest(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new BacktestCommand())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Looked(code, out.toString(), err.toString());
    }

    @Test
    void namesEveryExampleThereIs() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .toList();
            assertThat(BacktestExamples.NAMES).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(backtest("examples").out().lines()).hasSize(BacktestExamples.NAMES.size());
    }

    @Test
    void printsAnExampleAsItIs() throws IOException {
        assertThat(backtest("examples", "sma-sweep").out())
                .isEqualTo(Files.readString(EXAMPLES.resolve("sma-sweep.yaml")));
    }

    @Test
    void suggestsTheNearestExample() {
        Looked looked = backtest("examples", "sma-swep");

        assertThat(looked.code()).isEqualTo(1);
        assertThat(looked.err()).contains("was sma-swep; did you mean sma-sweep?");
    }

    @Test
    void printsThePublishedSchema() throws IOException {
        Path published = Path.of("src", "main", "resources", "schema", "backtest.schema.json");

        assertThat(backtest("schema").out().strip())
                .isEqualTo(Files.readString(published).strip());
    }
}
