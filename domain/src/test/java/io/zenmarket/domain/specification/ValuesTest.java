package io.zenmarket.domain.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void stepsInDecimalSoThatValuesAreWhatOneWouldWrite() {
        assertThat(Values.range(0.1, 0.7, 0.1).numbers()).containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
    }

    @Test
    void endsBeforeTheLastValueWhenNoStepHitsIt() {
        assertThat(Values.range(5, 11, 4).numbers()).containsExactly(5.0, 9.0);
    }

    @Test
    void isTheSameInWhateverOrder() {
        assertThat(Values.of(3, 1, 2)).isEqualTo(new Values(List.of(1.0, 2.0, 3.0)));
    }

    @Test
    void hasOneZero() {
        assertThat(Values.of(-0.0)).isEqualTo(Values.of(0));
    }

    @Test
    void refusesWhatNobodyCanRun() {
        assertThatThrownBy(() -> Values.range(1, 2, 0)).hasMessage("step, expected above 0, was 0");
        assertThatThrownBy(() -> Values.range(2, 1, 1)).hasMessage("to, expected 2 or more, was 1");
        assertThatThrownBy(() -> Values.range(0, 1e9, 1))
                .hasMessage("range, expected at most 100000 values, was 1000000001");
        assertThatThrownBy(() -> Values.of(7, 7)).hasMessage("values, expected each once, was 7 twice");
        assertThatThrownBy(() -> Values.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Values::of).isInstanceOf(IllegalArgumentException.class);
    }
}
