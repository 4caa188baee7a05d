package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Where files are written before they get their key. Their names end in `.part`, so that no glob for data finds them.
record StagingArea(Path directory) {

    /// What is older is the leftover of a killed process: no put takes a day.
    private static final Duration LEFTOVER = Duration.ofDays(1);

    private static final String SUFFIX = ".part";

    /// Writes all of `content` to a new file, stamps it with its time (see [FileVersion]) and forces it to the disk.
    StagedFile stage(InputStream content) throws IOException {
        StagedFile staged = new StagedFile(directory.resolve(freshName()));
        try (FileChannel channel =
                FileChannel.open(staged.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            Files.setLastModifiedTime(staged.file(), FileVersion.next());
            channel.force(true);
            return staged;
        } catch (IOException | RuntimeException failure) {
            staged.close();
            throw failure;
        }
    }

    private static String freshName() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong()) + SUFFIX;
    }

    /// Removes what killed processes left; what cannot be removed, as where one may only read, is left to others.
    void clean() throws IOException {
        Instant limit = Instant.now().minus(LEFTOVER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                removeIfOlder(file, limit);
            }
        } catch (NoSuchFileException | AccessDeniedException nothingToSee) {
            return;
        }
    }

    private static void removeIfOlder(Path file, Instant limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (FileSystemException goneOrNotOurs) {
            return;
        }
    }
}
