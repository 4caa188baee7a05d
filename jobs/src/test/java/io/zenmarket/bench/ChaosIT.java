package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `bench chaos`: a sweep of 982 sets in 36 parts by three processes, one round.
class ChaosIT {

    private static final List<String> JVM = Stream.concat(
                    JavaCommand.SHORT_LIVED.stream(), Stream.of("-Dzenmarket.run-backtest.part-sets=30"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void changesNothingOfWhatARunByThreeProcessesLeaves() {
        Path sample = Backtest.copy("/samples/sp500-2000.csv", folder.resolve("files"));
        Path sweep = Backtest.copy("/examples/sma-sweep.yaml", folder.resolve("files"));
        ChaosWork work =
                new ChaosWork(List.of(List.of("backtest", "run", sweep.toString(), "--csv", sample.toString())), JVM);
        ChaosTrial.Settings settings = new ChaosTrial.Settings(3, Duration.ofSeconds(12), 4, 1, 0.2);
        ChaosTrial trial = new ChaosTrial(work, settings, folder, 1, System.out);

        ChaosTrial.Leaves expected = trial.undisturbed();

        assertThat(expected.files().count()).isGreaterThan(36);
        assertThat(trial.round(1, expected)).isEmpty();
    }
}
