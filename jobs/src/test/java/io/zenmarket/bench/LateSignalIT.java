package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateSignalIT {

    @TempDir
    private Path folder;

    /// The job is complete, its process still stops the database.
    @Test
    void aSignalWhileTheProcessClosesLeavesTheExitCodeOfTheJob() {
        Ingestion ingestion = new Ingestion(List.of("simulated:symbols=2&bars=100&seed=1"), JavaCommand.SHORT_LIVED);
        try (Child child = ingestion.start(folder.resolve("data"))) {
            boolean ended = false;
            while (!ended && !child.text().contains("ingest-bars: COMPLETED")) {
                ended = child.endsWithin(Duration.ofMillis(1));
            }
            assertThat(ended).as(child.text()).isFalse();

            child.terminate();

            assertThat(child.exitCode()).as(child.text()).isZero();
            assertThat(EmbeddedServer.of(folder.resolve("data"))).isEmpty();
        }
    }
}
