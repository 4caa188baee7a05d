package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.IndicatorValue;
import io.zenmarket.domain.brief.IndicatorValue.Unit;
import org.junit.jupiter.api.Test;

class SymbolViewTest {

    @Test
    void aDifferenceOfPricesHasOneDecimalMoreThanAPrice() {
        assertThat(text(10.9749, Unit.PRICE)).isEqualTo("10.97");
        assertThat(text(0.0021, Unit.DIFFERENCE)).isEqualTo("0.002");
    }

    private static String text(double value, Unit unit) {
        return SymbolView.Value.of(new IndicatorValue("any", value, unit), 2).text();
    }
}
