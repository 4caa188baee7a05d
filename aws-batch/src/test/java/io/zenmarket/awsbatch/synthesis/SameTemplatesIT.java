package io.zenmarket.awsbatch.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.awsbatch.Synthesizer;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.input.Choices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameTemplatesIT {

    @Test
    void areMadeByAnotherJvm() throws IOException {
        Templates.of(Profile.DEV);
        Path other = Path.of("target", "cdk-again");
        Tool.Result result = Tool.run(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Synthesizer.class.getName(),
                        other.toString()))
                .orElseThrow();
        assertThat(result.succeeded()).as(result.output()).isTrue();
        for (Profile profile : Profile.values()) {
            List<Path> files = Templates.of(profile).files();
            assertThat(files).hasSize(7);
            for (Path file : files) {
                assertThat(other.resolve(Choices.text(profile)).resolve(file.getFileName()))
                        .hasSameTextualContentAs(file);
            }
        }
    }
}
