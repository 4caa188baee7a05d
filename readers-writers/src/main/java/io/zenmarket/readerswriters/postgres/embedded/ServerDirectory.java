package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the server keeps its things, below the data directory:
/// `postgres/{data,binaries,password,port,server.log}`. Only its owner may look inside.
///
/// @param path the `postgres` directory, real
record ServerDirectory(Path path) {

    private static final System.Logger LOG = System.getLogger(ServerDirectory.class.getName());
    private static final String NAME = "postgres";
    private static final String STAGING = "staging-";

    static ServerDirectory of(Path real) {
        return new ServerDirectory(real.resolve(NAME));
    }

    /// Makes the directory, and clears away what a killed process left half done.
    void prepare() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            leftovers().forEach(ServerDirectory::deleteIfPossible);
        } catch (AccessDeniedException e) {
            throw new EmbeddedPostgresException(
                    path + ": expected a directory that this user may write, was refused; run as the user who made it,"
                            + " or choose another data directory",
                    e);
        } catch (IOException e) {
            throw failed("to be prepared", e);
        }
    }

    /// A program that outlived its killed caller may still be writing: the next start deletes the rest.
    static void deleteIfPossible(Path leftover) {
        try {
            delete(leftover);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> leftover + ": left for the next start, was " + e);
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(child -> child.getFileName().toString().startsWith(STAGING))
                    .toList();
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /// A new, empty directory for work in progress.
    Path staging() {
        try {
            return Files.createTempDirectory(path, STAGING);
        } catch (IOException e) {
            throw failed("to be writable", e);
        }
    }

    /// The text of a file, or "" when there is none.
    String read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw failed("a readable file " + name, e);
        }
    }

    /// Replaces the text of a file, whole or not at all; only its owner may read it.
    void write(String name, String text) {
        try {
            Path file = Files.createTempFile(path, STAGING, "");
            Files.writeString(file, text + "\n");
            move(file, path.resolve(name));
        } catch (IOException e) {
            throw failed("a writable file " + name, e);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(to + " is on another file system than " + from, e);
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private EmbeddedPostgresException failed(String expected, IOException e) {
        return new EmbeddedPostgresException(path + ": expected " + expected + ", was " + e, e);
    }
}
