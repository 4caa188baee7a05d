package io.zenmarket.readerswriters.postgres.embedded;

import io.zenmarket.readerswriters.postgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/// Data directories with a database that was made and stopped: copies of one, as making it is what takes long.
final class TestDirectories {

    static final EmbeddedPostgresOptions OPTIONS = EmbeddedPostgresOptions.DEFAULT.withBinaries(TestDatabase.BINARIES);

    private static final Path TEMPLATE = template();

    private TestDirectories() {}

    /// Fills a directory that has no `postgres` yet.
    static void fill(Path directory) {
        copy(TEMPLATE.resolve("postgres"), directory.resolve("postgres"));
    }

    private static Path template() {
        Path directory = Path.of("target", "embedded-postgres", "template");
        EmbeddedPostgresServer.acquire(directory, "template", Duration.ofMinutes(2), OPTIONS)
                .close();
        return directory;
    }

    /// Copies a tree with permissions and links.
    static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
