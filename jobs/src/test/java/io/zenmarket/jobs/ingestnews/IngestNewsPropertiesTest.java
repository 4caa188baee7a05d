package io.zenmarket.jobs.ingestnews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.Defaults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class IngestNewsPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(IngestNewsProperties.class))
                .isEqualTo(new IngestNewsProperties(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Duration.ofDays(7),
                        Duration.ofMinutes(15),
                        20_000,
                        8,
                        3));
    }

    @Test
    void treatsHostsGently() {
        assertThat(Defaults.of(NewsHttpProperties.class))
                .isEqualTo(new NewsHttpProperties(
                        "Mozilla/5.0 (compatible; ZenMarketBatch)",
                        Duration.ofSeconds(20),
                        DataSize.ofMegabytes(16),
                        3,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        2,
                        4));
    }

    @Test
    void asksServicesForWhatTheirFreePlansAllow() {
        assertThat(Defaults.of(NewsServiceProperties.class))
                .isEqualTo(new NewsServiceProperties(
                        URI.create("https://newsapi.org"),
                        100,
                        100,
                        URI.create("http://data.gdeltproject.org/gdeltv2/lastupdate.txt")));
    }

    @Test
    void refusesALatencyAboveTheAgeOfABackfill() {
        assertThatThrownBy(() -> new IngestNewsProperties(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(15),
                        20_000,
                        8,
                        3))
                .hasMessage("backfill: expected 0 <= latency <= after, was latency PT15M, after PT1M");
    }
}
