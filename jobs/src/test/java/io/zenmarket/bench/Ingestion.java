package io.zenmarket.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A run of `ingest-bars` that is to be disturbed.
///
/// @param sources as on the command line
/// @param jvm options of its JVM
record Ingestion(List<String> sources, List<String> jvm) {

    /// Starts it on a data directory; what it prints is in the file next to that directory.
    Child start(Path dataDirectory) {
        return start(dataDirectory, dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log"));
    }

    Child start(Path dataDirectory, Path output) {
        List<String> arguments =
                new ArrayList<>(List.of("ingest-bars", "--date", "2026-01-30", "--data-dir", dataDirectory.toString()));
        sources.forEach(source -> arguments.addAll(List.of("--source", source)));
        return Child.start(JavaCommand.application(jvm, arguments), output);
    }
}
