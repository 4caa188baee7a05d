package io.zenmarket.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Commands that are run one after the other, each by several processes where it says so.
///
/// @param commands each with its arguments, but for the data directory
/// @param jvm options of its JVM, which its processes take over
record ChaosWork(List<List<String>> commands, List<String> jvm) {

    /// Starts one.
    ///
    /// @param s3 the object store; empty: the data directory
    /// @param processes 0: threads
    Child start(int command, Path data, Optional<URI> s3, int processes) {
        List<String> options = new ArrayList<>(jvm);
        options.add("-Dzenmarket.workers.starts=100000");
        options.add("-Dzenmarket.workers.pause=50ms");
        s3.ifPresent(endpoint -> options.addAll(List.of(
                "-Dzenmarket.object-store.type=s3",
                "-Dzenmarket.object-store.bucket=" + S3Process.BUCKET,
                "-Dzenmarket.object-store.endpoint=" + endpoint,
                "-Dzenmarket.object-store.path-style=true",
                "-Daws.accessKeyId=test",
                "-Daws.secretAccessKey=test")));
        List<String> arguments = new ArrayList<>(commands.get(command));
        arguments.addAll(List.of("--data-dir", data.toString()));
        if (processes > 0) {
            arguments.addAll(List.of("--processes", Integer.toString(processes)));
        }
        JavaCommand java = JavaCommand.launched(options, arguments);
        return Child.start(new JavaCommand(java.words(), Map.copyOf(java.environment())), data.resolve("chaos.log"));
    }
}
