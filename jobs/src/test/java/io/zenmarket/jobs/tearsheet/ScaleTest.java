package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void narrowRangesAreLinearWithRoundTicks() {
        Scale scale = Scale.of(new double[] {100, Double.NaN, 150}, 400, 0);
        assertThat(scale.log()).isFalse();
        assertThat(scale.ticks()).containsExactly(100, 110, 120, 130, 140, 150);
        assertThat(scale.decimals()).isZero();
        assertThat(scale.at(125)).isEqualTo(200);
    }

    @Test
    void wideRangesAreLogarithmic() {
        Scale scale = Scale.of(new double[] {1, 100}, 400, 0);
        assertThat(scale.log()).isTrue();
        assertThat(scale.ticks()).containsExactly(1, 2, 5, 10, 20, 50, 100);
        assertThat(scale.at(10)).isCloseTo(200, within(1e-9));
        assertThat(scale.at(-1)).isNaN();
    }

    @Test
    void ruinAndConstantsStayLinear() {
        assertThat(Scale.of(new double[] {100, 0}, 400, 0).log()).isFalse();
        assertThat(Scale.of(new double[] {7, 7}, 400, 0).at(7)).isEqualTo(200);
        assertThat(Scale.of(new double[] {0.05, 0.051}, 400, 0).decimals()).isEqualTo(4);
    }
}
