package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.cli.ErrorMessages;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.client.SubmitCommand;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `backtest submit` as a person types it.
class SubmitCommandIT {

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static Served served;
    private static Client ann;

    private record Said(int exitCode, String out, String err) {}

    @BeforeAll
    static void start() {
        served = Served.start(data, Map.of()).withSample();
        ann = served.client("ann", Role.SUBMITTER);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void waitsForTheEndAndShowsTheBestSets() throws IOException {
        Said said = submit(ann.key(), file("sma.yaml", BacktestExamples.text("sma-cross")), "--wait");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out().lines().toList().getFirst())
                .matches("backtest [0-9a-f]{32} of run [0-9a-f]{16}: (queued|running|done)");
        assertThat(said.out()).contains("rank  symbol").containsPattern("   1  \\^GSPC .* fast=10 slow=52");
    }

    @Test
    void aNameMakesTheSameSubmissionOfTheSameCommand() throws IOException {
        String file = file("named.yaml", BacktestExamples.text("rsi-reversion"));

        Said first = submit(ann.key(), file, "--idempotency-key", "mine");
        Said second = submit(ann.key(), file, "--idempotency-key", "mine");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(id(second)).isEqualTo(id(first));
    }

    @Test
    void saysWhatIsWrongInTheServersWords() throws IOException {
        Said said = submit(ann.key(), file("wrong.yaml", "strategy: {name: sma-cros}\n"));

        assertThat(said.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(said.err()).contains("specification.yaml", "sma-cros", "did you mean sma-cross?");
    }

    @Test
    void refusesWithoutAGoodKey() throws IOException {
        String file = file("any.yaml", BacktestExamples.text("sma-cross"));

        assertThat(submit("zmk_000000000000_" + "A".repeat(43), file).err()).contains("key: expected a good one");
        assertThat(submit(served.client("vic", Role.VIEWER).key(), file).err())
                .contains("key: expected one whose role allows this");
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws IOException {
        String file = file("any.yaml", BacktestExamples.text("sma-cross"));

        Said said = run(file, "--key", ann.key(), "--server", "http://127.0.0.1:1");

        assertThat(said.exitCode()).isEqualTo(ExitCodes.TRY_AGAIN);
        assertThat(said.err()).contains("http://127.0.0.1:1: expected a server that answers");
    }

    private static String id(Said said) {
        return said.out().split(" ", 3)[1];
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private static Said submit(String key, String... words) {
        Stream<String> where = Stream.of("--key", key, "--server", "http://127.0.0.1:" + served.port());
        return run(Stream.concat(Stream.of(words), where).toArray(String[]::new));
    }

    private static Said run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new SubmitCommand())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Said(code, out.toString(), err.toString());
    }
}
