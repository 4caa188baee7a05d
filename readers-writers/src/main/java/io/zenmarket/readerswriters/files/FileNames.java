package io.zenmarket.readerswriters.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which files hold what is looked for, by the endings of their names.
///
/// @param endings without the point, in lower case
public record FileNames(List<String> endings) {

    public FileNames {
        endings = List.copyOf(endings);
    }

    public static FileNames of(String... endings) {
        return new FileNames(Arrays.asList(endings));
    }

    /// Whether a file is one of them, be it packed: `a.csv`, `a.csv.gz`, and any `a.zip`. A hidden one is
    /// not.
    public boolean holds(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (lower.endsWith(".zip") || plain(lower.replaceFirst("\\.gz$", "")));
    }

    /// Whether an archive's entry is one of them; those packed once more are not.
    boolean holdsEntry(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.startsWith(".") && !path.startsWith("__MACOSX/") && plain(name.toLowerCase(Locale.ROOT));
    }

    private boolean plain(String lower) {
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    /// For people: `*.csv, *.txt`, and `last` before the last one.
    public String text(String last) {
        List<String> patterns = endings.stream().map(ending -> "*." + ending).toList();
        int end = patterns.size() - 1;
        return end == 0 ? patterns.getFirst() : String.join(", ", patterns.subList(0, end)) + last + patterns.get(end);
    }
}
