package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetWeightsTest {

    private static final List<String> SYMBOLS = List.of("A", "B");

    @Test
    void holdsARowOfWeightsPerDecision() {
        TargetWeights weights = new TargetWeights(SYMBOLS, new long[] {10, 20}, new double[][] {{0.5, 0.5}, {0, -1}});
        assertThat(weights.size()).isEqualTo(2);
        assertThat(weights.weights()[1]).containsExactly(0, -1);
    }

    @Test
    void refusesTimesOutOfOrder() {
        assertThatThrownBy(() -> new TargetWeights(SYMBOLS, new long[] {10, 10}, new double[][] {{0, 0}, {0, 0}}))
                .hasMessage("target weights: expected ascending times, was 10 after 10");
    }

    @Test
    void refusesRowsOfAnotherShape() {
        assertThatThrownBy(() -> new TargetWeights(SYMBOLS, new long[] {10}, new double[][] {}))
                .hasMessage("target weights: expected a row of weights for each of 1 times, was 0");
        assertThatThrownBy(() -> new TargetWeights(SYMBOLS, new long[] {10}, new double[][] {{1}}))
                .hasMessage("target weights of 10: expected 2 weights, was 1");
    }

    @Test
    void refusesWeightsThatAreNoNumbers() {
        assertThatThrownBy(() -> new TargetWeights(SYMBOLS, new long[] {10}, new double[][] {{1, Double.NaN}}))
                .hasMessage("target weights of 10: expected finite numbers, was NaN");
    }
}
