package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The right to use a data directory, held by one process at a time: an operating system lock on `owner.lock`, which is
/// gone the moment its process is, however it ends. The file's content only tells people who holds it.
final class OwnerLock implements AutoCloseable {

    static final String FILE = "owner.lock";

    /// Directories owned by this process. A process loses its file locks when it closes *any* channel of the file, so
    /// the file of a directory in this map must not even be opened.
    private static final Map<Path, Owner> OWNED_HERE = new ConcurrentHashMap<>();

    private final Path directory;
    private final FileChannel channel;

    private OwnerLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /// Takes the lock, waiting up to `wait` for its present owner.
    ///
    /// @param shown the directory as the user named it, for messages
    /// @param real the same as a real path
    /// @throws DirectoryInUseException when another owner holds it still
    static OwnerLock acquire(Path shown, Path real, String command, Duration wait) {
        Owner self = Owner.current(command);
        return Poll.until(wait, () -> tryAcquire(real, self)).orElseThrow(() -> inUse(shown, ownerOf(real)));
    }

    private static Optional<OwnerLock> tryAcquire(Path directory, Owner self) {
        if (OWNED_HERE.putIfAbsent(directory, self) != null) {
            return Optional.empty();
        }
        Optional<OwnerLock> lock = Optional.empty();
        try {
            lock = lockFile(directory, self);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                OWNED_HERE.remove(directory);
            }
        }
    }

    private static Optional<OwnerLock> lockFile(Path directory, Owner self) {
        try {
            FileChannel channel = open(directory);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            write(channel, self.toString());
            return Optional.of(new OwnerLock(directory, channel));
        } catch (AccessDeniedException e) {
            throw new EmbeddedPostgresException(
                    e.getFile() + ": expected a file that this user may write, was refused; run as the user who made"
                            + " the data directory, or choose another one",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": expected to lock " + FILE + ", was " + e.getMessage(), e);
        }
    }

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(
                directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Owner ownerOf(Path directory) {
        Owner here = OWNED_HERE.get(directory);
        if (here != null) {
            return here;
        }
        try {
            return Owner.parse(Files.readString(directory.resolve(FILE)));
        } catch (IOException e) {
            return Owner.UNKNOWN;
        }
    }

    private static DirectoryInUseException inUse(Path shown, Owner owner) {
        return new DirectoryInUseException(shown + ": in use by process " + owner.pid() + " (" + owner.command()
                + ", since " + owner.since()
                + "), expected no other owner; wait for it, or stop it with 'zenmarket jobs stop'");
    }

    /// Gives the directory back. A second call does nothing.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": expected to unlock " + FILE + ", was " + e.getMessage(), e);
        } finally {
            OWNED_HERE.remove(directory);
        }
    }
}
