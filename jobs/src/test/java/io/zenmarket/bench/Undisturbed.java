package io.zenmarket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a run that nobody disturbs leaves behind, and so what every other run must leave.
///
/// @param lasted from the start of its process to the end
/// @param files of the lake
/// @param tables of the database
record Undisturbed(Duration lasted, LakeFiles files, Tables tables) {

    /// @param dataDirectory does not exist yet
    static Undisturbed run(Work work, Path dataDirectory) {
        try (Child child = work.start(dataDirectory)) {
            child.requireDone();
            Duration lasted = child.age();
            return new Undisturbed(lasted, LakeFiles.of(dataDirectory), Tables.of(dataDirectory));
        }
    }

    /// In what another run's files and tables differ, a line each.
    List<String> differences(LakeFiles otherFiles, Tables otherTables) {
        List<String> found = new ArrayList<>(files.differences(otherFiles));
        found.addAll(tables.differences(otherTables));
        return found;
    }

    int published() {
        return files.visible().count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "undisturbed: %.1f s, %d objects; rows: %s", lasted.toMillis() / 1e3, published(), tables);
    }
}
