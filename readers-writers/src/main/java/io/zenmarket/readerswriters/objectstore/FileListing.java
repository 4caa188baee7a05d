package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks the directories that can hold keys with a prefix. What vanishes meanwhile is not listed; files whose names are
/// no keys, and the store's own, are passed over.
final class FileListing extends SimpleFileVisitor<Path> {

    private final KeyPaths paths;
    private final String prefix;
    private final List<StoredObject> found = new ArrayList<>();

    private FileListing(KeyPaths paths, String prefix) {
        this.paths = paths;
        this.prefix = prefix;
    }

    static List<StoredObject> of(KeyPaths paths, String prefix) throws IOException {
        Path start = paths.directory(prefix);
        FileListing listing = new FileListing(paths, prefix);
        if (paths.isReal(start)) {
            Files.walkFileTree(start, listing);
        }
        listing.found.sort(Comparator.comparing(StoredObject::key));
        return List.copyOf(listing.found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        String below = directory.equals(paths.root()) ? "" : paths.key(directory) + "/";
        boolean own = below.equals(ObjectKeys.RESERVED + "/");
        boolean mayMatch = below.startsWith(prefix) || prefix.startsWith(below);
        return mayMatch && !own ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String key = paths.key(file);
        paths.requireReadable(key);
        if (attributes.isRegularFile() && key.startsWith(prefix) && ObjectKeys.isKey(key)) {
            found.add(FileVersion.object(key, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return unlessGone(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : unlessGone(failure);
    }

    private static FileVisitResult unlessGone(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
