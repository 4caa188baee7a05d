package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shell scripts in place of workers: each start adds a line to a file named after it.
class ChildProcessesTest {

    private static final WorkerProperties PROPERTIES = new WorkerProperties(3, Duration.ofMillis(1));

    @TempDir
    private Path folder;

    @Test
    void isDoneWhenAllAre() throws IOException {
        assertThat(run("exit 0", "exit 0")).isZero();
        assertThat(starts(0)).isEqualTo(1);
    }

    @Test
    void startsAgainWhoIsKilledOrAsksForIt() throws IOException {
        assertThat(
                        run(
                                "[ $(wc -l <starts0) = 1 ] && exit 75; exit 0",
                                "[ $(wc -l <starts1) = 1 ] && kill -KILL $$; [ $(wc -l <starts1) = 2 ] && kill -TERM $$; exit 0"))
                .isZero();
        assertThat(starts(0)).isEqualTo(2);
        assertThat(starts(1)).isEqualTo(3);
    }

    @Test
    void givesUpAfterSomeStarts() throws IOException {
        assertThat(run("exit 75", "exit 0")).isEqualTo(75);
        assertThat(starts(0)).isEqualTo(3);
    }

    @Test
    void leavesAFailureAloneAndLetsTheOthersEnd() throws IOException {
        assertThat(run("exit 70", "[ $(wc -l <starts1) = 1 ] && exit 75; exit 0"))
                .isEqualTo(1);
        assertThat(starts(0)).isEqualTo(1);
        assertThat(starts(1)).isEqualTo(2);
    }

    @Test
    void startsAgainWhoEndsBeforeItHasDecided() throws IOException {
        assertThat(run("[ $(wc -l <starts0) = 1 ] && exit 1; exit 0")).isZero();
        assertThat(starts(0)).isEqualTo(2);
    }

    @Test
    void failsWhenAProcessNeverComesToDecide() throws IOException {
        assertThat(run("exit 1", "exit 0")).isEqualTo(1);
        assertThat(starts(0)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"kill -KILL $$, 1", "exit 3, 1", "kill -TERM $$, 75"})
    void saysWhetherALaterRunMayDoBetter(String end, int code) throws IOException {
        assertThat(run(end, "exit 0")).isEqualTo(code);
        assertThat(starts(0)).isEqualTo(3);
    }

    @Test
    void doesNotStartAgainWhenTheJobIsStopped() throws IOException {
        int code = new ChildProcesses(children("exit 75"), PROPERTIES, () -> true).run(() -> false, () -> {});

        assertThat(code).isEqualTo(75);
        assertThat(starts(0)).isEqualTo(1);
    }

    @Test
    void stopsThemWhenThisProcessEnds() throws IOException {
        List<Child> children = children("trap 'exit 75' TERM; while :; do sleep 0.05; done");

        int code = new ChildProcesses(children, PROPERTIES, () -> false)
                .run(() -> Files.exists(folder.resolve("starts0")), () -> {});

        assertThat(code).isEqualTo(75);
        assertThat(starts(0)).isEqualTo(1);
        assertThat(children.getFirst().isRunning()).isFalse();
    }

    private int run(String... scripts) {
        return new ChildProcesses(children(scripts), PROPERTIES, () -> false).run(() -> false, () -> {});
    }

    private List<Child> children(String... scripts) {
        return IntStream.range(0, scripts.length)
                .mapToObj(i -> new Child(
                        List.of("sh", "-c", "cd '" + folder + "'; echo >>starts" + i + "; " + scripts[i]),
                        folder.resolve("log" + i)))
                .toList();
    }

    private int starts(int child) throws IOException {
        return Files.readAllLines(folder.resolve("starts" + child)).size();
    }
}
