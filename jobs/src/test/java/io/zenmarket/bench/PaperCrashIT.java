package io.zenmarket.bench;

import static io.zenmarket.bench.Disturbance.Signal.KILL;
import static io.zenmarket.bench.Disturbance.Signal.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.bench.Disturbance.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 5,105 sessions, twenty to a checkpoint, killed while they are traded: the same book to the cent.
class PaperCrashIT {

    private static final List<Signal> SIGNALS = List.of(KILL, TERM, KILL);
    private static final List<String> JVM = Stream.concat(
                    JavaCommand.SHORT_LIVED.stream(),
                    Stream.of(
                            "-Dzenmarket.paper.sessions-per-checkpoint=20", "-Dzenmarket.frame.progress-interval=5ms"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void signalsWhileAnAccountTradesChangeNothingOfItsBook() {
        PaperTrading trading = new PaperTrading(JVM);
        Undisturbed undisturbed = Undisturbed.run(trading, folder.resolve("undisturbed"));
        assertThat(undisturbed.tables().count("equity_snapshot")).isEqualTo(5_105);
        assertThat(undisturbed.tables().count("paper_fill")).isGreaterThan(200);
        Moments moments = new ProgressMoments(List.of("trade "), 8, new Random(1));

        Outcome outcome = new CrashTrial(trading, undisturbed, moments, folder, System.out).run(SIGNALS);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.disturbances()).extracting(Disturbance::signal).isEqualTo(SIGNALS);
        assertThat(outcome.killed()).isPositive();
        try (Child replay = trading.replay(folder.resolve("undisturbed"), folder.resolve("replay.log"))) {
            replay.requireDone();
            assertThat(replay.text()).contains("account crashed: replayed up to 2020-04-17: the same book to the cent");
        }
    }
}
