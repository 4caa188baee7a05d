package io.zenmarket.domain.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.Parameter;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisNamesTest {

    private static final DistanceSpecification ATR = new DistanceSpecification.Atr(Values.of(2), Values.of(14));

    @Test
    void noStrategyCallsAParameterAsAnExitIsCalled() {
        List<String> exits = new ExitSpecification(ATR, ATR, ATR, Values.of(5))
                .axes().stream().map(Axis::name).toList();

        assertThat(StrategyCatalogue.all().stream()
                        .map(Entry::parameters)
                        .flatMap(List::stream)
                        .map(Parameter::name))
                .doesNotContainAnyElementsOf(exits);
    }
}
