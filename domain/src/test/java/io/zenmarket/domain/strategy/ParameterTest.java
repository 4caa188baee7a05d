package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    private static final Parameter FAST = Parameter.bars("fast", "bars of the fast average", 20, 1);
    private static final Parameter WIDTH = Parameter.number("width", "deviations", 2, 0.5, 10);

    @Test
    void takesValuesOfItsRange() {
        assertThat(FAST.checked(1)).isEqualTo(1);
        assertThat(FAST.checked(100_000)).isEqualTo(100_000);
        assertThat(WIDTH.checked(0.5)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 100_001, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesOthersAndSaysTheRange(double value) {
        assertThatThrownBy(() -> FAST.checked(value))
                .hasMessageStartingWith("fast: expected a whole number from 1 to 100000, was ");
    }

    @Test
    void writesNumbersAsPeopleDo() {
        assertThatThrownBy(() -> WIDTH.checked(12)).hasMessage("width: expected a number from 0.5 to 10, was 12");
        assertThatThrownBy(() -> WIDTH.checked(0.25)).hasMessage("width: expected a number from 0.5 to 10, was 0.25");
    }
}
