package io.zenmarket.jobs.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// A bundled sample as a file that a job can read.
///
/// @param resource on the class path
/// @param fileName under the data directory's `samples`
record DemoSample(String resource, String fileName) {

    /// Bars of the S&P 500; a file of bars that names no symbol is named by it.
    static final DemoSample PRICES = new DemoSample("samples/sp500-2000.csv", "^GSPC.csv");

    /// Market events.
    static final DemoSample NEWS = new DemoSample("samples/news-2000-2020.csv", "news-2000-2020.csv");

    /// Puts the sample under a data directory, unless it is there already.
    ///
    /// @return its absolute path, the same for every run on that directory
    Path materialise(Path dataDirectory) {
        Path file =
                dataDirectory.toAbsolutePath().normalize().resolve("samples").resolve(fileName);
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

    private byte[] content() throws IOException {
        try (InputStream in = DemoSample.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "demo: expected " + resource + " on the class path, was absent; build the application again");
            }
            return in.readAllBytes();
        }
    }
}
