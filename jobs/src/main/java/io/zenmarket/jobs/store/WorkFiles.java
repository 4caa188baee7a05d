package io.zenmarket.jobs.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files on their way into the lake. A name says whose file it is, so that a restart after a crash writes over what
/// was left instead of adding to it.
public final class WorkFiles {

    private final Path directory;

    WorkFiles(Path directory) {
        this.directory = directory;
    }

    /// The path of a file, which need not exist; nothing is left under it by an earlier attempt.
    ///
    /// @param name unique among what runs at the same time
    public Path fresh(String name) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(name);
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": expected a folder for work files, was " + e, e);
        }
    }

    /// Removes a file that has done its work.
    public void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected to be deleted, was " + e, e);
        }
    }
}
