package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoAtOnceIT {

    @TempDir
    private Path folder;

    @Test
    void theSecondOfTwoProcessesSaysWhyItRefusesAndLeavesTheFirstAlone() {
        Ingestion ingestion = new Ingestion(List.of("simulated:symbols=2&bars=100&seed=1"), JavaCommand.SHORT_LIVED);

        assertThat(new TwoAtOnce(ingestion, folder.resolve("two")).run()).isEmpty();
    }
}
