package io.zenmarket.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A run of `ingest-bars` that is to be disturbed.
///
/// @param sources as on the command line
/// @param jvm options of its JVM
record Ingestion(List<String> sources, List<String> jvm) implements Work {

    @Override
    public Child start(Path dataDirectory, Path output) {
        List<String> arguments =
                new ArrayList<>(List.of("ingest-bars", "--date", "2026-01-30", "--data-dir", dataDirectory.toString()));
        sources.forEach(source -> arguments.addAll(List.of("--source", source)));
        return Child.start(JavaCommand.application(jvm, arguments), output);
    }

    @Override
    public String phase(LakeFiles files) {
        boolean staged = files.under("staging/").count() > 0;
        boolean published = files.visible().count() > 0;
        if (staged) {
            return published ? "merge" : "read";
        }
        return published ? "end" : "start";
    }
}
