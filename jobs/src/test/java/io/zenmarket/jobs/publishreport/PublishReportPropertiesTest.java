package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import org.junit.jupiter.api.Test;

class PublishReportPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(PublishReportProperties.class))
                .isEqualTo(new PublishReportProperties("score", 500, 40, 10, 20));
    }
}
