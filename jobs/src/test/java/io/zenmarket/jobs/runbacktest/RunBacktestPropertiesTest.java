package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.jobs.testing.Defaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RunBacktestPropertiesTest {

    private static RunBacktestProperties bind(Map<String, ?> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("zenmarket.run-backtest", RunBacktestProperties.class);
    }

    @Test
    void defaults() {
        assertThat(Defaults.of(RunBacktestProperties.class))
                .isEqualTo(new RunBacktestProperties(16_384, 64, 16, 20_000_000, List.of(), Map.of()));
    }

    @Test
    void listsAreTakenByName() {
        RunBacktestProperties properties = bind(Map.of(
                "zenmarket.run-backtest.lists.big-two[0]", "MSFT", "zenmarket.run-backtest.lists.big-two[1]", "AAPL"));

        assertThat(properties.list("big-two")).isEqualTo(List.of("AAPL", "MSFT"));
        assertThat(properties.vocabulary().lists()).containsExactly("big-two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties.list("big-ten"))
                .withMessage("universe: expected one of the lists [big-two], was big-ten");
    }
}
