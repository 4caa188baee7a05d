package io.zenmarket.domain.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.strategy.Constraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ParameterSpaceTest {

    private static final List<Axis> AXES =
            List.of(Axis.of("fast", 1, 2, 3), Axis.of("slow", 2, 3), Axis.of("stop", 0.1, 0.2));
    private static final List<Constraint> FAST_BELOW_SLOW = List.of(Constraint.parse("fast < slow"));

    @Test
    void gridChangesTheLastAxisFirstAndLeavesOutWhatViolatesAConstraint() {
        ParameterSpace space = ParameterSpace.grid(AXES, FAST_BELOW_SLOW);
        assertThat(space.size()).isEqualTo(12);
        assertThat(space.count()).isEqualTo(6);
        assertThat(sets(space, 0, 12))
                .containsExactly(
                        List.of(1.0, 2.0, 0.1),
                        List.of(1.0, 2.0, 0.2),
                        List.of(1.0, 3.0, 0.1),
                        List.of(1.0, 3.0, 0.2),
                        List.of(2.0, 3.0, 0.1),
                        List.of(2.0, 3.0, 0.2));
    }

    @Test
    void slicesTogetherAreTheWhole() {
        ParameterSpace space = ParameterSpace.random(AXES, FAST_BELOW_SLOW, 5, 7);
        List<List<Double>> parts = new ArrayList<>();
        for (long from = 0; from < space.size(); from++) {
            parts.addAll(sets(space, from, from + 1));
        }
        assertThat(parts).isEqualTo(sets(space, 0, space.size()));
    }

    @Test
    void constraintMayNameANumber() {
        assertThat(ParameterSpace.grid(AXES, List.of(Constraint.parse("fast >= 2")))
                        .count())
                .isEqualTo(8);
    }

    @Test
    void countsWithoutLookingAtAxesThatNoConstraintNames() {
        double[] many = LongStream.range(0, 100_000).asDoubleStream().toArray();
        ParameterSpace space = ParameterSpace.grid(
                List.of(Axis.of("fast", 1, 2), Axis.of("x", many), Axis.of("slow", 1, 2), Axis.of("y", many)),
                FAST_BELOW_SLOW);
        assertThat(space.count()).isEqualTo(10_000_000_000L);
        double[] set = new double[4];
        assertThat(space.read(space.size() - 1, set)).isFalse();
        assertThat(space.read(space.size() / 2 - 1, set)).isTrue();
        assertThat(set).containsExactly(1, 99_999, 2, 99_999);
    }

    @Test
    void listKeepsItsOrderAndRefusesWhatViolatesAConstraint() {
        List<Axis> axes = AXES.subList(0, 2);
        ParameterSpace space =
                ParameterSpace.list(axes, FAST_BELOW_SLOW, List.of(new double[] {5, 9}, new double[] {1, 2}));
        assertThat(sets(space, 0, 2)).containsExactly(List.of(5.0, 9.0), List.of(1.0, 2.0));
        assertThatThrownBy(() -> ParameterSpace.list(axes, FAST_BELOW_SLOW, List.of(new double[] {9, 5})))
                .hasMessage("sets: expected 2 values that meet [fast < slow], was [9.0, 5.0]");
    }

    @Test
    void searchDrawsDifferentSetsOfTheGridAndTheSameOnesForTheSameSeed() {
        List<Axis> axes = List.of(
                new Axis("fast", LongStream.range(0, 300).asDoubleStream().toArray()),
                new Axis("slow", LongStream.range(0, 300).asDoubleStream().toArray()));
        ParameterSpace space = ParameterSpace.random(axes, FAST_BELOW_SLOW, 10_000, 1);
        List<List<Double>> drawn = sets(space, 0, space.size());
        assertThat(drawn)
                .hasSize(10_000)
                .allMatch(set -> set.get(0) < set.get(1))
                .doesNotHaveDuplicates();
        ParameterSpace again = ParameterSpace.random(axes, FAST_BELOW_SLOW, 10_000, 1);
        assertThat(sets(again, 0, again.size())).isEqualTo(drawn);
        ParameterSpace other = ParameterSpace.random(axes, FAST_BELOW_SLOW, 10_000, 2);
        assertThat(sets(other, 0, other.size())).isNotEqualTo(drawn);
    }

    /// 20 cells of 500 drawn sets each: chi-square with 19 degrees of freedom is below 43.8 with chance 0.999.
    @Test
    void searchDrawsEveryPartOfTheGridAlike() {
        List<Axis> axes = List.of(
                new Axis("x", LongStream.range(0, 1_000_000).asDoubleStream().toArray()));
        ParameterSpace space = ParameterSpace.random(axes, List.of(), 10_000, 42);
        int[] cells = new int[20];
        sets(space, 0, space.size()).forEach(set -> cells[(int) (set.getFirst() / 50_000)]++);
        double chiSquare = 0;
        for (int cell : cells) {
            chiSquare += (cell - 500.0) * (cell - 500.0) / 500;
        }
        assertThat(chiSquare).isBetween(5.4, 43.8);
    }

    @Test
    void searchForMoreThanThereAreGivesAll() {
        ParameterSpace space = ParameterSpace.random(AXES, FAST_BELOW_SLOW, 100, 3);
        assertThat(space.count()).isEqualTo(6);
        assertThat(new HashSet<>(sets(space, 0, space.size())))
                .isEqualTo(new HashSet<>(sets(ParameterSpace.grid(AXES, FAST_BELOW_SLOW), 0, 12)));
    }

    @Test
    void permutationMapsEveryIndexOnceWhateverTheSize() {
        for (long size = 1; size < 300; size++) {
            Permutation permutation = new Permutation(size, size);
            Set<Long> seen = new HashSet<>();
            LongStream.range(0, size).forEach(index -> seen.add(permutation.at(index)));
            assertThat(seen).hasSize((int) size);
            assertThat(seen).allMatch(value -> value >= 0);
            long limit = size;
            assertThat(seen).allMatch(value -> value < limit);
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Axis.of("fast")).hasMessage("fast: expected one or more numbers, was []");
        assertThatThrownBy(() -> Axis.of("fast", 1, Double.NaN))
                .hasMessage("fast: expected one or more numbers, was [1.0, NaN]");
        assertThatThrownBy(() -> Axis.of("fast", 1, 1)).hasMessage("fast: expected each value once, was [1.0, 1.0]");
        assertThatThrownBy(() -> ParameterSpace.grid(List.of(Axis.of("a", 1), Axis.of("a", 2)), List.of()))
                .hasMessage("parameters: expected each name once, was [a, a]");
        assertThatThrownBy(() -> ParameterSpace.grid(List.of(Axis.of("fast", 1)), FAST_BELOW_SLOW))
                .hasMessage("constraint: expected parameters of [fast], was fast < slow");
    }

    private static List<List<Double>> sets(ParameterSpace space, long from, long to) {
        List<List<Double>> sets = new ArrayList<>();
        double[] set = new double[space.axes().size()];
        for (long index = from; index < to; index++) {
            if (space.read(index, set)) {
                sets.add(java.util.Arrays.stream(set).boxed().toList());
            }
        }
        return sets;
    }
}
