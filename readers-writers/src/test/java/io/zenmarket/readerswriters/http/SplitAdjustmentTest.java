package io.zenmarket.readerswriters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.http.YahooHistory.Split;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitAdjustmentTest {

    private static final LocalDate JUNE_9 = LocalDate.of(2014, 6, 9);
    private static final LocalDate AUGUST_31 = LocalDate.of(2020, 8, 31);

    /// 7:1 in 2014 and 4:1 in 2020: a share of before June 2014 is 28 of today.
    @Test
    void theFactorIsTheProductOfAllLaterSplits() {
        SplitAdjustment adjustment = new SplitAdjustment(List.of(new Split(JUNE_9, 7), new Split(AUGUST_31, 4)));

        assertThat(adjustment.factor(JUNE_9.minusDays(1))).isEqualTo(28);
        assertThat(adjustment.factor(JUNE_9)).isEqualTo(4);
        assertThat(adjustment.factor(AUGUST_31.minusDays(1))).isEqualTo(4);
        assertThat(adjustment.factor(AUGUST_31)).isEqualTo(1);
        assertThat(new SplitAdjustment(List.of()).factor(JUNE_9)).isEqualTo(1);
    }

    /// 645.57 / 28 = 23.05607…, whose nearest 32-bit float prints as the first number; 5.5 / 0.1 = 55.
    @ParameterizedTest
    @CsvSource({
        "23.056072235107422, 28, 645.57",
        "124.80750274658203, 4, 499.23",
        "55, 0.1, 5.5",
        "74.05999755859375, 1, 74.06",
        "67234.1234, 1, 67234.1234",
        "NaN, 4, NaN",
        "Infinity, 1, Infinity"
    })
    void givesThePriceThatTraded(double sent, double factor, Double traded) {
        assertThat(SplitAdjustment.priceAsTraded(sent, factor)).isEqualTo(traded);
    }

    /// Before the split the service sent the float next to 499.23, after it the float next to a quarter of it.
    @Test
    void aLaterSplitLeavesTheStoredPriceAsItWas() {
        assertThat(SplitAdjustment.priceAsTraded(124.80750274658203, 4))
                .isEqualTo(SplitAdjustment.priceAsTraded(499.2300109863281, 1));
    }

    @ParameterizedTest
    @CsvSource({"187630000, 4, 46907500", "1234567, 0.1, 12345670", "10, 3, 3", "12.5, 1, 12.5", "NaN, 4, NaN"})
    void givesTheVolumeThatTraded(double sent, double factor, Double traded) {
        assertThat(SplitAdjustment.volumeAsTraded(sent, factor)).isEqualTo(traded);
    }
}
