package io.zenmarket.readerswriters.postgres.embedded;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The process that owns a data directory, as its lock file tells it.
///
/// @param pid process id
/// @param command what it runs, e.g. `nightly`
/// @param since when it took the directory, ISO-8601
record Owner(String pid, String command, String since) {

    /// The lock is held, but its file tells nothing (yet).
    static final Owner UNKNOWN = new Owner("unknown", "unknown", "unknown");

    static Owner current(String command) {
        return new Owner(
                Long.toString(ProcessHandle.current().pid()),
                command.lines().findFirst().orElse(""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// Reads what [#toString] writes; [#UNKNOWN] for anything else.
    static Owner parse(String text) {
        String[] lines = text.split("\n", -1);
        return lines.length < 3 ? UNKNOWN : new Owner(lines[0], lines[1], lines[2]);
    }

    @Override
    public String toString() {
        return pid + "\n" + command + "\n" + since + "\n";
    }
}
