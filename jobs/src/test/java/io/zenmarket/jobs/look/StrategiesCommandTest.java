package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import org.junit.jupiter.api.Test;

class StrategiesCommandTest {

    @Test
    void listsEveryStrategyOfTheCatalogue() {
        Looked looked = Looked.at(new StrategiesCommand());

        assertThat(looked.code()).isZero();
        assertThat(looked.lines())
                .containsAll(StrategyCatalogue.all().stream().map(Entry::name).toList());
    }

    @Test
    void showsParametersWithDefaultsRangesAndConstraints() {
        assertThat(Looked.at(new StrategiesCommand(), "sma-cross").out())
                .contains("fast", "slow", "whole from", "with fast < slow");
    }

    @Test
    void suggestsTheNearestName() {
        Looked looked = Looked.at(new StrategiesCommand(), "sma-cros");

        assertThat(looked.code()).isEqualTo(1);
        assertThat(looked.err()).contains("was sma-cros; did you mean sma-cross?");
    }
}
