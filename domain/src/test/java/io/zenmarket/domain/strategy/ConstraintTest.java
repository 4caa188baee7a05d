package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTest {

    @ParameterizedTest
    @ValueSource(strings = {"fast < slow", "a <= b", "top-n >= 5", "a > -0.5", "volatility != 1"})
    void readsWhatItWrites(String text) {
        assertThat(Constraint.parse(text)).hasToString(text);
        assertThat(Constraint.parse(" " + text.replace(" ", "") + " ")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fast", "fast <", "fast = slow", "fast == slow", "5 < fast", "Fast < slow", "a < b < c"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Constraint.parse(text))
                .hasMessage("constraint: expected a parameter, one of <, <=, >, >=, !=, and a parameter or number, was "
                        + text);
    }

    @ParameterizedTest
    @CsvSource({
        "one < two, true", "two < one, false", "one < one, false", "one <= one, true", "two <= one, false",
        "two > one, true", "one > one, false", "one >= one, true", "one >= two, false", "one != two, true",
        "one != one, false", "two > 1.5, true", "two < -1.5, false", "two != 2, false",
    })
    void holdsForValuesThatMeetIt(String text, boolean expected) {
        Map<String, Double> values = Map.of("one", 1.0, "two", 2.0);
        assertThat(Constraint.parse(text).holds(name -> Objects.requireNonNull(values.get(name))))
                .isEqualTo(expected);
    }
}
