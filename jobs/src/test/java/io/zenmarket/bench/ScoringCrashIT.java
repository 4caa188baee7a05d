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

/// 600 stories of 40 companies, two to a checkpoint, killed while they are scored and while they are
/// aggregated.
class ScoringCrashIT {

    private static final List<Signal> SIGNALS = List.of(KILL, TERM, KILL);
    private static final List<String> JVM = Stream.concat(
                    JavaCommand.SHORT_LIVED.stream(),
                    Stream.of(
                            "-Dzenmarket.score-sentiment.scorer=legacy-lexicon",
                            "-Dzenmarket.score-sentiment.stories-per-checkpoint=2",
                            "-Dzenmarket.frame.progress-interval=5ms"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void signalsWhileTheJobRunsChangeNothingOfWhatItLeaves() {
        Scoring scoring = new Scoring(600, JVM);
        Undisturbed undisturbed = Undisturbed.run(scoring, folder.resolve("undisturbed"));
        assertThat(undisturbed.tables().count("sentiment_score")).isEqualTo(1_140);
        assertThat(undisturbed.tables().count("daily_sentiment")).isGreaterThan(2_000);
        Moments moments = new ProgressMoments(List.of("score ", "aggregate "), 8, new Random(1));

        Outcome outcome = new CrashTrial(scoring, undisturbed, moments, folder, System.out).run(SIGNALS);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.disturbances()).extracting(Disturbance::signal).isEqualTo(SIGNALS);
        assertThat(outcome.killed()).isPositive();
    }
}
