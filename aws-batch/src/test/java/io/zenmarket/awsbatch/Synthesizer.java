package io.zenmarket.awsbatch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.input.Choices;
import io.zenmarket.awsbatch.joblist.JobList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;

/// Synthesises all profiles, with the flags of `cdk.json`; also a program, for a second JVM.
public final class Synthesizer {

    private Synthesizer() {}

    /// @param arguments the folder to write to
    public static void main(String[] arguments) {
        synthesize(Path.of(arguments[0]));
    }

    /// Writes each profile to a folder of its own.
    public static void synthesize(Path root) {
        for (Profile profile : Profile.values()) {
            synthesize(root.resolve(Choices.text(profile)), profile, Map.of());
        }
    }

    /// Writes a profile.
    ///
    /// @param inputs in place of its own, by their dotted path
    public static void synthesize(Path folder, Profile profile, Map<String, String> inputs) {
        App app = App.Builder.create()
                .context(flags())
                .outdir(folder.toString())
                .analyticsReporting(false)
                .build();
        Stacks.add(app, Deployment.load(profile, path -> Optional.ofNullable(inputs.get(path))), JobList.load());
        app.synth();
    }

    private static Map<String, Object> flags() {
        try {
            ObjectMapper json = new ObjectMapper();
            return json.convertValue(
                    json.readTree(Path.of("cdk.json").toFile()).path("context"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
