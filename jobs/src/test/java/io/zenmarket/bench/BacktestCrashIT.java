package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.bench.Disturbance.Signal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `bench crash-backtest`: 982 sets in 106 parts, each a checkpoint.
class BacktestCrashIT {

    private static final int KILLS = 4;
    private static final List<String> JVM = Stream.concat(
                    JavaCommand.SHORT_LIVED.stream(), Stream.of("-Dzenmarket.run-backtest.part-sets=10"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void killsWhileTheJobRunsChangeNothingOfWhatItLeaves() {
        Backtest backtest = Backtest.of("sma-sweep", folder.resolve("files"), JVM);
        Undisturbed undisturbed = Undisturbed.run(backtest, folder.resolve("undisturbed"));
        assertThat(undisturbed.published()).isGreaterThan(106);
        assertThat(undisturbed.tables().count("backtest_result")).isEqualTo(20);
        Moments moments = new WorkMoments(undisturbed.published(), KILLS, new Random(1));

        Outcome outcome = new CrashTrial(backtest, undisturbed, moments, folder, System.out)
                .run(Collections.nCopies(KILLS, Signal.KILL));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.killed()).isEqualTo(KILLS);
        assertThat(outcome.disturbances()).extracting(Disturbance::phase).contains("evaluate");
    }
}
