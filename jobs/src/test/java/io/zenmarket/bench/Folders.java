package io.zenmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Folders that come and go.
final class Folders {

    private Folders() {}

    /// Where benchmarks work when nobody says.
    static Path standard() {
        return Path.of(System.getProperty("java.io.tmpdir"), "zenmarket-bench");
    }

    /// Removes a folder with all in it; nothing happens when there is none.
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
