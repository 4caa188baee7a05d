package io.zenmarket.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedColumnTest {

    @Test
    void columnIsDifferencesOfWholeNumbersToTheLastDefinedOne() {
        assertThat(PackedColumn.json(new double[] {Double.NaN, 10.02, Double.NaN, 10, 12.345}, 2))
                .isEqualTo("[null,1002,null,-2,234]");
    }

    @Test
    void whatIsTooLargeToBeExactIsAGap() {
        assertThat(PackedColumn.json(new double[] {1e300, Double.NEGATIVE_INFINITY, 1}, 0))
                .isEqualTo("[null,null,1]");
    }

    @Test
    void noValuesGiveAnEmptyColumn() {
        assertThat(PackedColumn.json(new double[0], 4)).isEqualTo("[]");
    }
}
