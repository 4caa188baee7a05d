package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.performance.ParameterPlateau;
import io.zenmarket.jobs.tearsheet.Histogram;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetSurveyTest {

    private static final Runs.Loaded LOADED = Questions.spx("""
            universe: [SPX]
            strategy:
              name: sma-cross
              parameters:
                fast: [5, 6, 7, 8]
                slow: [20, 30, 40]
            """);

    /// The Sharpe ratio of a set is its raw index: 7 / 30 is set 7, between 3, 4, 5, 6, 8, 9, 10 and 11.
    @Test
    void collectsTheNeighboursOfTheBestAmongAllSets() {
        SetSurvey survey = SetSurvey.of(LOADED.run(), List.of(stored(7)), indexesAsValues());
        ParameterPlateau plateau = survey.plateau().orElseThrow();
        assertThat(plateau.neighbours()).isEqualTo(8);
        assertThat(plateau.neighbourMean()).isCloseTo(7, within(1e-12));
        assertThat(plateau.worstNeighbour()).isEqualTo(3);
        assertThat(plateau.score()).isCloseTo(1, within(1e-12));
        assertThat(plateau.atEdge()).isFalse();
    }

    /// 8 / 40 is set 11, in the corner: 7, 8 and 10 are beside it.
    @Test
    void knowsAnEdge() {
        SetSurvey survey = SetSurvey.of(LOADED.run(), List.of(stored(11)), indexesAsValues());
        ParameterPlateau plateau = survey.plateau().orElseThrow();
        assertThat(plateau.neighbours()).isEqualTo(3);
        assertThat(plateau.neighbourMean()).isCloseTo(25 / 3.0, within(1e-12));
        assertThat(plateau.atEdge()).isTrue();
    }

    @Test
    void keepsTheBestInTheirOrderAndAllOfAFewSets() {
        SetSurvey survey = SetSurvey.of(LOADED.run(), List.of(stored(11), stored(2)), indexesAsValues());
        assertThat(survey.best()).extracting(row -> row.id()).containsExactly(11L, 2L);
        assertThat(survey.best().getFirst().parameters()).containsExactly(8, 40);
        assertThat(survey.sample()).hasSize(12);
        assertThat(survey.trials()).hasSize(12);
        assertThat(survey.sharpe().mean()).isCloseTo(5.5, within(1e-12));
        assertThat(survey.sharpe().variance()).isCloseTo(13, within(1e-12));
        assertThat(survey.heatMaps()).hasSize(1);
    }

    private static StoredSet stored(long number) {
        var none = new StoredSet.Statistics(new StoredSet.Returns(0, 0, 0, 0, 0, 0, 0), 0, 0, 0, 0);
        return new StoredSet(1, "SPX", number, "", none);
    }

    private static SetRows indexesAsValues() {
        return (columns, use) -> {
            double[][] table = new double[columns.size()][12];
            double[] set = new double[2];
            for (int i = 0; i < 12; i++) {
                assertThat(LOADED.run().space().read(i, set)).isTrue();
                for (double[] column : table) {
                    column[i] = i;
                }
                table[1][i] = set[0];
                table[2][i] = set[1];
            }
            use.accept(new Parts.Part(0, 0, 0, 12), table);
        };
    }

    @Test
    void drawsEvenlyAndTheSameForTheSameSeed() {
        long[] drawn = drawn(1_000_000, 200, 7);
        assertThat(drawn).hasSize(200).isEqualTo(drawn(1_000_000, 200, 7)).isNotEqualTo(drawn(1_000_000, 200, 8));
        for (int i = 0; i < 200; i++) {
            assertThat(drawn[i] / 5_000).isEqualTo(i);
        }
        assertThat(drawn(3, 200, 7)).containsExactly(0, 1, 2);
    }

    private static long[] drawn(int total, int most, long seed) {
        SeededOrdinals ordinals = new SeededOrdinals(total, most, seed);
        return IntStream.range(0, total).filter(ordinals::draws).asLongStream().toArray();
    }

    /// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32.
    @Test
    void takesMomentsInOnePassAndLeavesOutWhatIsUndefined() {
        SetMoments moments = new SetMoments();
        DoubleStream.of(2, 4, Double.NaN, 4, 4, 5, 5, Double.POSITIVE_INFINITY, 7, 9)
                .forEach(moments::add);
        assertThat(moments.count()).isEqualTo(8);
        assertThat(moments.mean()).isCloseTo(5, within(1e-15));
        assertThat(moments.variance()).isCloseTo(32 / 7.0, within(1e-15));
        assertThat(new SetMoments().variance()).isNaN();
    }

    @Test
    void spreadsValuesOverBinsThatDoNotDependOnTheirOrder() {
        double[] values = IntStream.range(0, 1_000).mapToDouble(i -> i - 300).toArray();
        Histogram up = spread(values).histogram();
        double[] turned = IntStream.range(0, 1_000)
                .mapToDouble(i -> values[(i * 377 + 5) % 1_000])
                .toArray();
        Histogram mixed = spread(turned).histogram();
        assertThat(up.total()).isEqualTo(1_000);
        assertThat(up.width()).isEqualTo(16);
        assertThat(up.from()).isEqualTo(-304);
        assertThat(up.counts()[0]).isEqualTo(12);
        assertThat(Arrays.stream(up.counts()).skip(1).limit(60)).containsOnly(16L);
        assertThat(mixed.counts()).containsExactly(up.counts());
        assertThat(spread(turned).median()).isCloseTo(199.5, within(1.0));
    }

    @Test
    void spreadsNothingOneValueAndGreatOnes() {
        assertThat(spread(Double.NaN).histogram().counts()).isEmpty();
        assertThat(spread(Double.NaN).median()).isNaN();
        assertThat(spread(0.25, 0.25).histogram().total()).isEqualTo(2);
        assertThat(spread(1e300, -1e300, 0).histogram().total()).isEqualTo(3);
    }

    private static ValueSpread spread(double... values) {
        ValueSpread spread = new ValueSpread();
        Arrays.stream(values).forEach(spread::add);
        return spread;
    }
}
