package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionEventsTest {

    @Test
    void keepsMoreThanItWasMadeForInTheirOrder() {
        DecisionEvents decisions = new DecisionEvents();
        IntStream.range(0, 1000).forEach(i -> decisions.add(3 * i, Decision.values()[i % 3]));
        assertThat(decisions.size()).isEqualTo(1000);
        assertThat(decisions.bar(999)).isEqualTo(2997);
        assertThat(decisions.decision(998)).isEqualTo(Decision.FLAT);
    }

    @Test
    void forgetsAllWhenCleared() {
        DecisionEvents decisions = new DecisionEvents();
        decisions.add(7, Decision.LONG);
        decisions.clear();
        assertThat(decisions.size()).isZero();
        assertThatThrownBy(() -> decisions.bar(0)).isInstanceOf(IndexOutOfBoundsException.class);
        decisions.add(0, Decision.SHORT);
        assertThat(Decided.texts(decisions)).containsExactly("0:SHORT");
    }

    @Test
    void refusesABarTwiceOrOutOfOrder() {
        DecisionEvents decisions = new DecisionEvents();
        decisions.add(7, Decision.LONG);
        assertThatThrownBy(() -> decisions.add(7, Decision.FLAT))
                .hasMessage("decisions: expected a bar after 7, was 7 (FLAT)");
    }
}
