package io.zenmarket.jobs.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// The bundled sample as a file that `ingest-bars` can read.
final class DemoSample {

    static final String SYMBOL = "^GSPC";
    private static final String RESOURCE = "samples/sp500-2000.csv";

    private DemoSample() {}

    /// Puts the sample under a data directory, unless it is there already.
    ///
    /// @return its absolute path, the same for every run on that directory
    static Path materialise(Path dataDirectory) {
        Path file =
                dataDirectory.toAbsolutePath().normalize().resolve("samples").resolve(SYMBOL + ".csv");
        try {
            byte[] content = content();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.createDirectories(file.getParent());
                Path written = Files.write(file.resolveSibling(file.getFileName() + ".new"), content);
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + ": expected to be writable, was " + e + "; name another --data-dir", e);
        }
        return file;
    }

    private static byte[] content() throws IOException {
        try (InputStream in = DemoSample.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "demo: expected " + RESOURCE + " on the class path, was absent; build the application again");
            }
            return in.readAllBytes();
        }
    }
}
