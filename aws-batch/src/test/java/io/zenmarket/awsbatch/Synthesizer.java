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
        Map<String, Object> flags = flags();
        for (Profile profile : Profile.values()) {
            App app = App.Builder.create()
                    .context(flags)
                    .outdir(root.resolve(Choices.text(profile)).toString())
                    .analyticsReporting(false)
                    .build();
            Stacks.add(app, Deployment.load(profile, path -> Optional.empty()), JobList.load());
            app.synth();
        }
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
