package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The native libraries in a process of their own, which ends as if it were killed.
class NativeRuntimeIT {

    /// Loads the runtime and ends without any clean-up.
    static final class Killed {

        public static void main(String[] arguments) {
            NativeRuntime.environment();
            Runtime.getRuntime().halt(42);
        }
    }

    @Test
    void leavesNoFileAndSaysNothing(@TempDir Path temporary, @TempDir Path output) throws Exception {
        Process process = start(temporary, output.resolve("out.txt"));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(42);
        assertThat(output.resolve("out.txt")).isEmptyFile();
        assertThat(files(temporary)).isEmpty();
    }

    /// The runtime makes a directory of its own and leaves it empty.
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static Process start(Path temporary, Path output) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
