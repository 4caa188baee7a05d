package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Keys as paths below a root. A key's parts are the path's names, unchanged, so that other programs find the objects.
///
/// Only a regular file that is at exactly its key's path is an object: symbolic links are neither objects nor followed,
/// and where the file system does not tell case apart, a key in other case finds nothing.
record KeyPaths(Path root) {

    private static final String ENCODING = "sun.jnu.encoding";
    private static final char UNREADABLE = '\uFFFD';

    /// An object's file.
    record Located(Path path, BasicFileAttributes attributes) {}

    /// @param key already checked
    Path path(String key) {
        try {
            Path path = root.resolve(key.replace("/", root.getFileSystem().getSeparator()));
            requireSame(key, path);
            return path;
        } catch (InvalidPathException failure) {
            throw unspeakable(key, failure);
        }
    }

    /// Where a key's file is, or that of the keys with a prefix.
    Path directory(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? root : path(key.substring(0, slash));
    }

    private void requireSame(String key, Path path) {
        if (!path.normalize().startsWith(root) || !key(path).equals(key)) {
            throw unspeakable(key, new InvalidPathException(key, "does not survive as a file name"));
        }
    }

    private ObjectStoreException unspeakable(String key, InvalidPathException cause) {
        return new ObjectStoreException(
                "%s: key \"%s\", expected file names in UTF-8, was %s; start Java with LC_ALL=C.UTF-8"
                        .formatted(root, key, System.getProperty(ENCODING)),
                cause);
    }

    /// Fails when this process cannot spell a file's name: it must not pass for a file that is no object. Where every
    /// name can be spelt, an unreadable one is not in UTF-8, and so no key.
    void requireReadable(String key) {
        if (key.indexOf(UNREADABLE) >= 0 && !StandardCharsets.UTF_8.name().equals(System.getProperty(ENCODING))) {
            throw unspeakable(key, new InvalidPathException(key, "is not readable here", key.indexOf(UNREADABLE)));
        }
    }

    /// The inverse of [#path].
    String key(Path path) {
        return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /// The object at a key, if there is one.
    Optional<Located> find(String key) throws IOException {
        Path path = path(key);
        if (!isReal(path)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(new Located(path, attributes)) : Optional.empty();
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /// Whether something is at exactly this path, reached without a symbolic link.
    boolean isReal(Path path) throws IOException {
        try {
            return path.toRealPath().equals(path);
        } catch (NoSuchFileException absent) {
            return false;
        } catch (FileSystemException failure) {
            return absentBelowFile(path, failure);
        }
    }

    /// Asking for a name below a file is an error of no type of its own.
    private boolean absentBelowFile(Path path, FileSystemException failure) throws FileSystemException {
        for (Path above = path.getParent(); above != null && !above.equals(root); above = above.getParent()) {
            if (Files.isRegularFile(above, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        throw failure;
    }
}
