package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearLineTest {

    /// A month's full shade is 12 %: 10, 25, 50 and 80 % of it part the shades.
    @ParameterizedTest
    @CsvSource({"0.012,g1", "0.013,g2", "-0.031,l3", "0.061,g4", "-0.12,l5", "0,''", "NaN,''"})
    void returnsAreShadedBySize(double fraction, String css) {
        assertThat(YearLine.Cell.of(fraction, 0.12).css()).isEqualTo(css);
    }

    @Test
    void monthsWithoutTradingAreBlank() {
        double[] months = new double[12];
        Arrays.fill(months, Double.NaN);
        months[11] = -0.0512;
        YearLine line = YearLine.of(new YearReturns(2020, months, -0.0512, Double.NaN));
        assertThat(line.months().getFirst().text()).isEmpty();
        assertThat(line.months().getLast().text()).isEqualTo("−5.1");
        assertThat(line.total().text()).isEqualTo("−5.1");
        assertThat(line.benchmark()).isEmpty();
    }
}
