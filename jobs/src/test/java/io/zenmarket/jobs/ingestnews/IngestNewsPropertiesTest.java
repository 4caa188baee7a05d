package io.zenmarket.jobs.ingestnews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.Defaults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngestNewsPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(IngestNewsProperties.class))
                .isEqualTo(new IngestNewsProperties(
                        List.of(), Optional.empty(), Duration.ofDays(7), Duration.ofMinutes(15), 20_000, 8, 3));
    }

    @Test
    void refusesALatencyAboveTheAgeOfABackfill() {
        assertThatThrownBy(() -> new IngestNewsProperties(
                        List.of(), Optional.empty(), Duration.ofMinutes(1), Duration.ofMinutes(15), 20_000, 8, 3))
                .hasMessage("backfill: expected 0 <= latency <= after, was latency PT15M, after PT1M");
    }
}
