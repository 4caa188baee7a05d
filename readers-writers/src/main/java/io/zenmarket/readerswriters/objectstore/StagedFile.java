package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// A complete, durable file that has no key yet. Closing removes it unless it was published.
record StagedFile(Path file) implements AutoCloseable {

    /// Moves the file to its key in one step; call under the store's lock. Its time is made later than that of the
    /// file it replaces: [FileVersion] says why.
    ///
    /// @return what is now at `target`
    BasicFileAttributes publish(Path target, Optional<BasicFileAttributes> replaced) throws IOException {
        if (replaced.isPresent() && !isLaterThan(replaced.get())) {
            Files.setLastModifiedTime(file, FileVersion.after(replaced.get().lastModifiedTime()));
            sync();
        }
        BasicFileAttributes published = attributes();
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        return published;
    }

    private boolean isLaterThan(BasicFileAttributes other) throws IOException {
        return attributes().lastModifiedTime().compareTo(other.lastModifiedTime()) > 0;
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
