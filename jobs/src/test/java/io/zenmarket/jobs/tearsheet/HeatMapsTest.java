package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatMapsTest {

    private static final List<Metric> SHARPE = List.of(new Metric("sharpe", Unit.RATIO));

    /// Four sets over a, b and c: cell (a, b) holds both values of c.
    @Test
    void cellsAreMeanAndMaximumOverTheOtherParameters() {
        HeatMaps maps = new HeatMaps(
                List.of(Axis.number("a"), Axis.number("b"), new Axis("c", List.of("x", "y"))),
                List.of(new double[] {2, 1}, new double[] {5, 7}, new double[] {0, 1}),
                SHARPE);
        maps.add(new double[] {1, 5, 0}, new double[] {0.2});
        maps.add(new double[] {1, 5, 1}, new double[] {0.6});
        maps.add(new double[] {2, 7, 0}, new double[] {-1});
        maps.add(new double[] {2, 7, 1}, new double[] {Double.NaN});
        List<HeatMap> built = maps.build();
        assertThat(built).extracting(map -> map.x() + map.y()).containsExactly("ab", "ac", "bc");
        HeatMap ab = built.getFirst();
        assertThat(ab.xs()).extracting(HeatMap.Band::label).containsExactly("1", "2");
        assertThat(ab.ys()).extracting(HeatMap.Band::label).containsExactly("5", "7");
        assertThat(ab.layers().getFirst().mean()).containsExactly(0.4, Double.NaN, Double.NaN, -1);
        assertThat(ab.layers().getFirst().max()).containsExactly(0.6, Double.NaN, Double.NaN, -1);
        assertThat(built.get(1).ys()).extracting(HeatMap.Band::label).containsExactly("x", "y");
        assertThat(built.get(1).layers().getFirst().mean()).containsExactly(0.2, -1, 0.6, Double.NaN);
    }

    @Test
    void oneParameterGivesOneRow() {
        HeatMaps maps = new HeatMaps(List.of(Axis.number("a")), List.of(new double[] {1, 2, 3}), SHARPE);
        maps.add(new double[] {2}, new double[] {0.5});
        HeatMap row = maps.build().getFirst();
        assertThat(row.y()).isEmpty();
        assertThat(row.layers().getFirst().max()).containsExactly(Double.NaN, 0.5, Double.NaN);
    }

    @Test
    void tooManyValuesShareBandsOfEquallyMany() {
        double[] many = IntStream.range(0, 960).mapToDouble(i -> i / 4.0).toArray();
        HeatMaps maps =
                new HeatMaps(List.of(Axis.number("a"), Axis.number("b")), List.of(many, new double[] {1}), SHARPE);
        maps.add(new double[] {4.75, 1}, new double[] {3});
        maps.add(new double[] {5, 1}, new double[] {7});
        HeatMap map = maps.build().getFirst();
        assertThat(map.xs()).hasSize(48);
        assertThat(map.xs().get(1)).isEqualTo(new HeatMap.Band("5–9.75", 5, 9.75));
        assertThat(Arrays.copyOf(map.layers().getFirst().mean(), 2)).containsExactly(3, 7);
    }

    @Test
    void mapsOfManyParametersStaySmall() {
        double[] hundred = IntStream.range(0, 100).asDoubleStream().toArray();
        List<Axis> axes =
                IntStream.range(0, 12).mapToObj(i -> Axis.number("p" + i)).toList();
        List<HeatMap> built = new HeatMaps(axes, Collections.nCopies(12, hundred), SHARPE).build();
        assertThat(built).hasSize(66);
        assertThat(built.stream()
                        .mapToInt(map -> 2 * map.xs().size() * map.ys().size())
                        .sum())
                .isLessThanOrEqualTo(HeatMaps.CELLS);
    }
}
