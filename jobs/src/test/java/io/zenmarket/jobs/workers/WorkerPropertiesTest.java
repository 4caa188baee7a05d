package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerPropertiesTest {

    private static final WorkerProperties DEFAULTS = Defaults.of(WorkerProperties.class);

    @Test
    void startsAProcessTenTimes() {
        assertThat(DEFAULTS).isEqualTo(new WorkerProperties(10, Duration.ofMillis(250)));
    }

    @Test
    void waitsLongerEachTimeUpToEightSeconds() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToLong(start -> DEFAULTS.pauseAfter(start).toMillis()))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 8_000L, 8_000L);
    }
}
