package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Objects as files of a local directory, at the same keys as in a bucket.
///
/// A put writes a new file under `.tmp`, forces it to the disk, renames it to its key and forces the directory: whoever
/// lists or reads sees the old object or the new one, whole, and after a crash too. Changes exclude each other over
/// threads and processes on this machine ([StoreLock]), so a condition holds when the rename happens; reads wait for
/// nothing. Versions: [FileVersion].
///
/// Unlike a bucket, a directory cannot have both the objects `a` and `a/b`: the second put is refused.
public final class DirectoryObjectStore extends ContentObjectStore {

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final KeyPaths paths;
    private final DurableDirectories directories;
    private final StagingArea staging;
    private final StoreLock lock;

    /// Makes the directory where it is missing, and removes what killed processes left in it.
    ///
    /// @throws ObjectStoreException when it cannot be made
    public DirectoryObjectStore(Path root) {
        try {
            directories = DurableDirectories.under(root);
            paths = new KeyPaths(directories.root());
            Path own = directories.root().resolve(ObjectKeys.RESERVED);
            staging = new StagingArea(own);
            lock = new StoreLock(own.resolve("lock"));
            staging.clean();
        } catch (IOException failure) {
            throw FileFailures.of(root, "open the object store", failure);
        }
    }

    @Override
    public Optional<StoredObject> find(String key) {
        ObjectKeys.requireKey(key);
        try {
            return paths.find(key).map(file -> FileVersion.object(key, file.attributes()));
        } catch (IOException failure) {
            throw FileFailures.of(paths.path(key), "look", failure);
        }
    }

    @Override
    public List<StoredObject> list(String prefix) {
        ObjectKeys.requirePrefix(prefix);
        try {
            return FileListing.of(paths, prefix);
        } catch (IOException failure) {
            throw FileFailures.of(paths.root(), "list \"" + prefix + '"', failure);
        }
    }

    @Override
    public byte[] read(String key, long offset, int length) {
        requireRange(offset, length);
        return reading(key, file -> bytes(file, offset, length));
    }

    @Override
    public Tail readTail(String key, int length) {
        requireRange(0, length);
        return reading(key, file -> {
            long size = file.size();
            return new Tail(size, bytes(file, Math.max(0, size - length), length));
        });
    }

    private static byte[] bytes(FileChannel file, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(file.size() - offset, 0, length));
        while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {}
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    @Override
    public InputStream open(String key) {
        ObjectKeys.requireKey(key);
        try {
            return Channels.newInputStream(openFile(key));
        } catch (IOException failure) {
            throw FileFailures.of(paths.path(key), "read", failure);
        }
    }

    /// What is done with an object's open file.
    @FunctionalInterface
    private interface Reading<T> {
        T of(FileChannel file) throws IOException;
    }

    private <T> T reading(String key, Reading<T> reading) {
        ObjectKeys.requireKey(key);
        try (FileChannel file = openFile(key)) {
            return reading.of(file);
        } catch (IOException failure) {
            throw FileFailures.of(paths.path(key), "read", failure);
        }
    }

    private FileChannel openFile(String key) throws IOException {
        try {
            return FileChannel.open(
                    paths.find(key).orElseThrow(() -> missing(key)).path(), READ);
        } catch (NoSuchFileException goneMeanwhile) {
            throw missing(key);
        }
    }

    private ObjectNotFoundException missing(String key) {
        return new ObjectNotFoundException(paths.path(key) + ": read, expected an object, was none");
    }

    @Override
    StoredObject store(String key, Content content, Condition condition) {
        try (InputStream bytes = content.open(0, content.size())) {
            return store(key, bytes, condition);
        } catch (IOException failure) {
            throw FileFailures.of(paths.path(key), "put", failure);
        }
    }

    @Override
    public StoredObject copy(String source, String target) {
        ObjectKeys.requireKey(target);
        if (source.equals(target)) {
            return find(source).orElseThrow(() -> missing(source));
        }
        try (InputStream bytes = open(source)) {
            return store(target, bytes, Condition.always());
        } catch (IOException failure) {
            throw FileFailures.of(paths.path(target), "copy", failure);
        }
    }

    private StoredObject store(String key, InputStream content, Condition condition) throws IOException {
        directories.ensure(staging.directory());
        directories.ensure(paths.directory(key));
        require(condition, key);
        try (StagedFile staged = staging.stage(content)) {
            return lock.hold(() -> publish(staged, key, condition));
        }
    }

    /// The directory is synced under the lock: who then loses a race has lost it to an object that stays.
    private StoredObject publish(StagedFile staged, String key, Condition condition) throws IOException {
        Optional<BasicFileAttributes> current = require(condition, key);
        BasicFileAttributes published = staged.publish(paths.path(key), current);
        DurableDirectories.sync(paths.directory(key));
        return FileVersion.object(key, published);
    }

    /// Checked once before anything is written, to spare the work, and once under the lock, where it counts. The object
    /// that made a condition fail may come from a process that was killed before its own sync.
    private Optional<BasicFileAttributes> require(Condition condition, String key) throws IOException {
        Optional<KeyPaths.Located> current = paths.find(key);
        Optional<StoredObject> object = current.map(file -> FileVersion.object(key, file.attributes()));
        if (!holds(condition, object)) {
            DurableDirectories.sync(paths.directory(key));
            throw new ConditionFailedException(paths.path(key) + ": put, " + unmet(condition, object));
        }
        return current.map(KeyPaths.Located::attributes);
    }

    private static boolean holds(Condition condition, Optional<StoredObject> current) {
        return switch (condition) {
            case Condition.Always _ -> true;
            case Condition.IfAbsent _ -> current.isEmpty();
            case Condition.IfVersion(String version) ->
                current.map(StoredObject::version).filter(version::equals).isPresent();
        };
    }

    @Override
    public void delete(String key) {
        ObjectKeys.requireKey(key);
        try {
            if (paths.find(key).isPresent()) {
                directories.ensure(staging.directory());
                lock.hold(() -> remove(key));
            }
        } catch (IOException failure) {
            throw FileFailures.of(paths.path(key), "delete", failure);
        }
    }

    private boolean remove(String key) throws IOException {
        boolean removed = Files.deleteIfExists(paths.path(key));
        DurableDirectories.sync(paths.directory(key));
        return removed;
    }

    /// Nothing is held between calls.
    @Override
    public void close() {}
}
