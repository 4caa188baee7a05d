package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes directories that are still there after the power failed: an entry is durable once its directory was synced.
///
/// A directory found to exist is synced into its parent too, the first time: whoever made it may have been killed in
/// between.
final class DurableDirectories {

    private static final boolean SYNCABLE = !System.getProperty("os.name", "").startsWith("Windows");

    private final Path root;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    private DurableDirectories(Path root) {
        this.root = root;
        durable.add(root);
    }

    /// Makes `root` where it is missing, which may be a symbolic link; below it none is followed.
    static DurableDirectories under(Path root) throws IOException {
        makeMissing(root.toAbsolutePath());
        return new DurableDirectories(root.toRealPath());
    }

    Path root() {
        return root;
    }

    private static void makeMissing(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (!Files.isDirectory(directory) && parent != null) {
            makeMissing(parent);
            make(directory, parent);
        }
    }

    /// Makes `directory`, and what is missing between it and the root.
    ///
    /// @throws NotDirectoryException when a file or a symbolic link is in the way
    void ensure(Path directory) throws IOException {
        boolean known = durable.contains(directory) && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
        Path parent = directory.getParent();
        if (!known && parent != null) {
            ensure(parent);
            make(directory, parent);
            durable.add(directory);
        }
    }

    private static void make(Path directory, Path parent) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException there) {
            requireDirectory(directory);
        }
        sync(parent);
    }

    private static void requireDirectory(Path directory) throws NotDirectoryException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(directory.toString());
        }
    }

    /// Forces a directory's entries to the disk. Windows has no such call, and does it by itself.
    static void sync(Path directory) throws IOException {
        if (SYNCABLE) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
