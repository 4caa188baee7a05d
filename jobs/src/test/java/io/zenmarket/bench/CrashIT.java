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

/// The short form of `bench crash`: 60,000 bars of 200 symbols, half of them simulated, with splits and dividends,
/// half from files with rejects, duplicates and contradictions. A checkpoint is one block, so that slices are hit in
/// the middle, and a jump is small, so that there are flags.
class CrashIT {

    private static final List<Signal> SIGNALS = List.of(KILL, TERM, KILL, KILL, TERM, KILL);
    private static final List<String> JVM = Stream.concat(
                    JavaCommand.SHORT_LIVED.stream(),
                    Stream.of(
                            "-Dzenmarket.ingest-bars.blocks-per-checkpoint=1",
                            "-Dzenmarket.ingest-bars.jump-limit=0.04"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void signalsWhileTheJobRunsChangeNothingOfWhatItLeaves() {
        Ingestion ingestion = new Ingestion(sources(), JVM);
        Undisturbed undisturbed = Undisturbed.run(ingestion, folder.resolve("undisturbed"));
        assertLeavesAllKindsOfRows(undisturbed);
        Moments moments = new WorkMoments(undisturbed.published(), SIGNALS.size(), new Random(1));

        Outcome outcome = new CrashTrial(ingestion, undisturbed, moments, folder, System.out).run(SIGNALS);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.disturbances()).extracting(Disturbance::signal).isEqualTo(SIGNALS);
        assertThat(outcome.killed()).isEqualTo(4);
        assertThat(outcome.stopped()).isEqualTo(2);
        assertThat(outcome.disturbances())
                .filteredOn(each -> each.signal() == TERM)
                .extracting(Disturbance::exitCode)
                .containsExactly(75, 75);
        assertThat(outcome.disturbances()).extracting(Disturbance::phase).contains("read", "merge");
    }

    private List<String> sources() {
        Path files = folder.resolve("source");
        new SpoiltBars(new CsvBars(100, 300, 1)).write(files);
        return List.of("simulated:symbols=100&bars=300&seed=1", "csv:" + files);
    }

    /// An empty table would be equal to an empty table.
    private static void assertLeavesAllKindsOfRows(Undisturbed undisturbed) {
        assertThat(undisturbed.published()).isGreaterThanOrEqualTo(32);
        assertThat(undisturbed.tables().count("instrument")).isEqualTo(200);
        assertThat(undisturbed.tables().count("lake_object")).isEqualTo(undisturbed.published());
        assertThat(List.of("rejected_record", "corporate_action", "bar_flag", "job_account"))
                .allSatisfy(table ->
                        assertThat(undisturbed.tables().count(table)).as(table).isPositive());
    }
}
