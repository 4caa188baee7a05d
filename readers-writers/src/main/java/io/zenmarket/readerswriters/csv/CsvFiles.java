package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files behind a location: one file, a directory with all below it, or a glob such as `prices/**/*.csv`.
///
/// @param root what the files' labels are relative to
/// @param files in order of their names; a hidden one only when it was named itself
record CsvFiles(Path root, List<Path> files) {

    private static final Pattern NAME = Pattern.compile(".*\\.((csv|txt|tsv)(\\.gz)?|zip)");
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    CsvFiles {
        files = List.copyOf(files);
    }

    /// @throws IllegalArgumentException when there is no such file: waiting does not help
    /// @throws SourceUnavailableException when it cannot be looked at just now
    static CsvFiles find(String location) {
        CsvFiles found;
        try {
            found = look(location);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(location + ": expected a path or a pattern, was " + e, e);
        } catch (IOException | UncheckedIOException e) {
            throw new SourceUnavailableException(location + ": expected readable files, was " + e, e);
        }
        if (found.files.isEmpty()) {
            throw new IllegalArgumentException(location
                    + ": expected a file, or a directory or pattern with *.csv, *.txt, *.tsv (also .gz) or *.zip,"
                    + " was nothing; check the path");
        }
        return found;
    }

    private static CsvFiles look(String location) throws IOException {
        Matcher glob = GLOB.matcher(location);
        if (glob.find() && !Files.exists(Path.of(location))) {
            int slash = location.lastIndexOf('/', glob.start());
            Path root = Path.of(slash < 0 ? "." : location.substring(0, slash + 1))
                    .toAbsolutePath()
                    .normalize();
            return new CsvFiles(root, walk(root, matching(root, location.substring(slash + 1))));
        }
        Path path = Path.of(location).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return new CsvFiles(
                    path, walk(path, file -> isCsv(file.getFileName().toString())));
        }
        Path parent = path.getParent();
        return new CsvFiles(parent == null ? path : parent, Files.exists(path) ? List.of(path) : List.of());
    }

    private static List<Path> walk(Path root, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(wanted)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
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

    /// Whether a name looks like CSV or an archive of it.
    static boolean isCsv(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    String label(Path file) {
        return root.relativize(file).toString();
    }
}
