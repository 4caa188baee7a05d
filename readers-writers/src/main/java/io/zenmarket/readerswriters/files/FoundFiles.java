package io.zenmarket.readerswriters.files;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files behind a location: one file, a directory with all below it, or a glob such as `prices/**/*.csv`.
///
/// @param root what the files' labels are relative to
/// @param files in order of their names; a hidden one only when it was named itself
public record FoundFiles(Path root, List<Path> files) {

    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    public FoundFiles {
        files = List.copyOf(files);
    }

    /// Looks them up.
    ///
    /// @param names which files of a directory are meant
    /// @throws IllegalArgumentException when there is no such file: waiting does not help
    /// @throws SourceUnavailableException when it cannot be looked at just now
    public static FoundFiles find(String location, FileNames names) {
        FoundFiles found;
        try {
            found = look(location, names);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(location + ": expected a path or a pattern, was " + e, e);
        } catch (IOException | UncheckedIOException e) {
            throw new SourceUnavailableException(location + ": expected readable files, was " + e, e);
        }
        if (found.files.isEmpty()) {
            throw new IllegalArgumentException(location + ": expected a file, or a directory or pattern with "
                    + names.text(", ") + " (also .gz) or *.zip, was nothing; check the path");
        }
        return found;
    }

    private static FoundFiles look(String location, FileNames names) throws IOException {
        Matcher glob = GLOB.matcher(location);
        if (glob.find() && !Files.exists(Path.of(location))) {
            int slash = location.lastIndexOf('/', glob.start());
            Path root = absolute(slash < 0 ? "." : location.substring(0, slash + 1));
            return new FoundFiles(root, walk(root, matching(root, location.substring(slash + 1))));
        }
        Path path = absolute(location);
        if (Files.isDirectory(path)) {
            return new FoundFiles(path, walk(path, file -> names.holds(nameOf(file))));
        }
        Path parent = path.getParent();
        return new FoundFiles(parent == null ? path : parent, Files.exists(path) ? List.of(path) : List.of());
    }

    private static Path absolute(String location) {
        return Path.of(location).toAbsolutePath().normalize();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> walk(Path root, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(wanted)
                    .filter(file -> !nameOf(file).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /// As everywhere but in Java, `**/` also stands for no directory at all.
    private static Predicate<Path> matching(Path root, String glob) {
        PathMatcher below = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        PathMatcher here = FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("**/", ""));
        return file -> below.matches(root.relativize(file)) || here.matches(root.relativize(file));
    }

    /// What people call a file.
    public String label(Path file) {
        return root.relativize(file).toString();
    }
}
