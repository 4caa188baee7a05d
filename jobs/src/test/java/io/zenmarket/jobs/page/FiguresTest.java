package io.zenmarket.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @Test
    void numbersHaveCommasPointsAndATrueMinusSign() {
        assertThat(Figures.number(3230.784, 2)).isEqualTo("3,230.78");
        assertThat(Figures.number(-3230.784, 2)).isEqualTo("−3,230.78");
        assertThat(Figures.count(Long.MIN_VALUE)).isEqualTo("−9,223,372,036,854,775,808");
        assertThat(Figures.signed(0.41666, 2)).isEqualTo("+0.42");
        assertThat(Figures.percent(0.8333, 0)).isEqualTo("83 %");
        assertThat(Figures.change(-0.01204)).isEqualTo("−1.20 %");
    }

    @Test
    void whatRoundsToZeroHasNoMinusSign() {
        assertThat(Figures.number(-0.001, 2)).isEqualTo("0.00");
        assertThat(Figures.number(-0.0, 2)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void undefinedIsWrittenAsNotAvailable(double undefined) {
        assertThat(Figures.number(undefined, 2)).isEqualTo("n/a");
        assertThat(Figures.signed(undefined, 2)).isEqualTo("n/a");
        assertThat(Figures.percent(undefined, 0)).isEqualTo("n/a");
        assertThat(Figures.change(undefined)).isEqualTo("n/a");
        assertThat(Figures.compact(undefined)).isEqualTo("n/a");
    }

    @ParameterizedTest
    @CsvSource({"3230.78,2", "10,2", "9.99,4", "1.0843,4", "-1.0843,4", "0.5,6", "0,6", "0.0000123,8", "NaN,2"})
    void smallPricesHaveMoreDecimals(double price, int decimals) {
        assertThat(Figures.decimals(price)).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"5792140000,5.79 B", "1210000,1.21 M", "-1500,−1.50 K", "999,999", "2.5e12,2.50 T"})
    void largeAmountsAreShort(double value, String text) {
        assertThat(Figures.compact(value)).isEqualTo(text);
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Figures.number(1234.5, 1)).isEqualTo("1,234.5");
            assertThat(Figures.count(1234)).isEqualTo("1,234");
        } finally {
            Locale.setDefault(before);
        }
    }
}
