package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NicenessTest {

    /// Of the fields after the name in `/proc/…/stat`, see proc(5).
    private static final int NICE = 16;

    @Test
    void letsThePartitionsOfAServerStepBackAndNothingElse() {
        CompletableFuture<Integer> partition = new CompletableFuture<>();
        int before = nice();
        try (PartitionThreads threads = new PartitionThreads(1, 7, new PartitionSpans(ObservationRegistry.NOOP))) {
            threads.execute(() -> partition.complete(nice()));

            assertThat(partition.join()).isEqualTo(7);
            assertThat(nice()).isEqualTo(before);
        }
    }

    @Test
    void leavesAThreadAsItIs() {
        int before = nice();

        Niceness.set(0);

        assertThat(nice()).isEqualTo(before);
    }

    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
