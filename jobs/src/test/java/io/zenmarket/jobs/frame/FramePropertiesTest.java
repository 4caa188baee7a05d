package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FramePropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(FrameProperties.class))
                .isEqualTo(new FrameProperties(
                        0, 0, Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(10)));
    }

    @Test
    void takesAThreadPerProcessorUpToTheConnectionsThereAre() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(threads(0).threadCount()).isEqualTo(Math.min(16, processors));
        assertThat(threads(5).threadCount()).isEqualTo(5);
    }

    private static FrameProperties threads(int threads) {
        return new FrameProperties(threads, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
