package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.Defaults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class IngestPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(IngestBarsProperties.class))
                .isEqualTo(new IngestBarsProperties(List.of(), "1d", 0.5, 8));
    }

    @Test
    void treatsTheChartServiceGently() {
        assertThat(Defaults.of(YahooProperties.class))
                .isEqualTo(new YahooProperties(
                        URI.create("https://query1.finance.yahoo.com"),
                        "Mozilla/5.0 (compatible; ZenMarketBatch)",
                        Duration.ofSeconds(20),
                        DataSize.ofMegabytes(32),
                        4,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        2,
                        5));
    }

    @Test
    void knowsItsIntervals() {
        assertThatThrownBy(() -> new IngestBarsProperties(List.of(), "1w", 0.5, 8))
                .hasMessage("interval: expected one of 1m, 5m, 15m, 1h, 1d, was 1w");
    }
}
