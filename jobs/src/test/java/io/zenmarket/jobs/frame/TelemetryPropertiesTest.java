package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import org.junit.jupiter.api.Test;

class TelemetryPropertiesTest {

    @Test
    void pushesNothingUnlessToldWhereTo() {
        assertThat(Defaults.of(TelemetryProperties.class)).isEqualTo(new TelemetryProperties(""));
    }
}
