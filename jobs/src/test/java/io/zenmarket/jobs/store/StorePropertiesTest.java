package io.zenmarket.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorePropertiesTest {

    @Test
    void keepsTheStoresWhereTheCommandRuns() {
        assertThat(Defaults.of(StoreProperties.class))
                .isEqualTo(new StoreProperties(
                        Path.of("zenmarket-data"),
                        false,
                        "zenmarket",
                        Optional.empty(),
                        "work",
                        Duration.ofSeconds(3)));
    }

    @Test
    void keepsTheLakeInADirectory() {
        assertThat(Defaults.of(ObjectStoreProperties.class))
                .isEqualTo(new ObjectStoreProperties(
                        ObjectStoreProperties.Type.DIRECTORY,
                        Optional.empty(),
                        "",
                        "us-east-1",
                        Optional.empty(),
                        false,
                        true));
    }
}
