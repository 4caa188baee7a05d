package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    private static final double NONE = Double.NaN;
    private static final double ANY = Double.NEGATIVE_INFINITY;
    private static final Weighting EQUAL = new Weighting.Equal();

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "1, 10, 1", "3, 10, 3", "3, 2, 2", "0.2, 10, 2", "0.29, 100, 29", "0.2, 4, 1", "0.2, 0, 0"})
    void quotaIsANumberOrAFraction(double size, int ranked, int expected) {
        assertThat(new Quota(size).of(ranked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void quotaRefusesWhatIsNeither(double size) {
        assertThatThrownBy(() -> new Quota(size))
                .hasMessage("quota: expected a whole number of symbols, or a fraction from 0 to below 1, was " + size);
    }

    @Test
    void bestOnesShareEqually() {
        assertThat(weights(Selection.of(new Quota(2)), 1, 4, NONE, 3)).containsExactly(0, 0.5, 0, 0.5);
    }

    @Test
    void equalScoresGoByTheSymbol() {
        Selection best = Selection.of(new Quota(1));
        assertThat(best.weights(List.of("B", "C", "A"), new double[] {2, 2, 2}, new double[3]))
                .containsExactly(0, 0, 1);
    }

    @Test
    void fewerRankedThanWantedShareTheWhole() {
        assertThat(weights(Selection.of(new Quota(5)), 1, NONE, 3)).containsExactly(0.5, 0, 0.5);
        assertThat(weights(Selection.of(new Quota(5)), NONE, NONE)).containsExactly(0, 0);
    }

    @Test
    void lowestAreHeldShortUnlessTheyAreInTheTop() {
        Selection both = new Selection(new Quota(2), new Quota(2), EQUAL, ANY, 0.5);
        assertThat(weights(both, 5, 4, 3, 2, 1)).containsExactly(0.25, 0.25, 0, -0.25, -0.25);
        assertThat(weights(both, 5, 4, 3)).containsExactly(0.25, 0.25, -0.5);
        assertThat(weights(both, 5)).containsExactly(0.5);
    }

    @Test
    void whatDoesNotPassTheMinimumStaysCash() {
        Selection positive = new Selection(new Quota(2), new Quota(1), EQUAL, 0, 1);
        assertThat(weights(positive, 2, 0, 1)).containsExactly(0.5, 0, 0.5);
        assertThat(weights(positive, 2, -1, -2, -3)).containsExactly(0.5, 0, 0, -1);
        assertThat(weights(positive, -1, -2, 0)).containsExactly(0, -1, 0);
    }

    @Test
    void weightsByScoreAreInProportionToIt() {
        Selection byScore = new Selection(new Quota(3), new Quota(2), new Weighting.ByScore(), ANY, 1);
        assertThat(weights(byScore, 3, 1, -1, -2, -6)).containsExactly(0.75, 0.25, 0, -0.25, -0.75);
        assertThat(weights(byScore, -1, -1, -1)).containsExactly(0, 0, 0);
    }

    @Test
    void weightsByInverseVolatilityAreInProportionToIt() {
        Selection calm = new Selection(new Quota(2), Quota.NONE, new Weighting.InverseVolatility(20), ANY, 1);
        double[] weights = calm.weights(List.of("A", "B", "C"), new double[] {3, 2, 1}, new double[] {2, 6, 1});
        assertThat(weights).containsExactly(new double[] {0.75, 0.25, 0}, within(1e-15));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Selection(new Quota(1), Quota.NONE, EQUAL, NONE, 1))
                .hasMessage("selection: expected a number as minimum score, was NaN");
        assertThatThrownBy(() -> new Selection(new Quota(1), Quota.NONE, EQUAL, 0, 0))
                .hasMessage("selection: expected an exposure above 0, was 0.0");
        assertThatThrownBy(() -> new Weighting.InverseVolatility(1))
                .hasMessage("weighting: expected a volatility over 2 or more bars, was 1");
    }

    private static double[] weights(Selection selection, double... scores) {
        List<String> symbols = List.of("A", "B", "C", "D", "E").subList(0, scores.length);
        return selection.weights(symbols, scores, new double[scores.length]);
    }
}
