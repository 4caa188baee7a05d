package io.zenmarket.jobs.serve.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ServePropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(ServeProperties.class))
                .isEqualTo(new ServeProperties(
                        100,
                        20,
                        1,
                        20_000_000,
                        DataSize.ofKilobytes(256),
                        50,
                        200,
                        64,
                        8,
                        List.of("io.zenmarket.jobs.examples.")));
    }
}
