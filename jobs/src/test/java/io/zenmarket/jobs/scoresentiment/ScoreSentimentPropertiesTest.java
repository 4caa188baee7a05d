package io.zenmarket.jobs.scoresentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScoreSentimentPropertiesTest {

    @Test
    void scoresByTheLocalModelInSmallCheckpoints() {
        assertThat(Defaults.of(ScoreSentimentProperties.class))
                .isEqualTo(new ScoreSentimentProperties("bge-small-r32", 200, Duration.ofMinutes(15), 20_000));
    }
}
