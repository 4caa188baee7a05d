package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"max_drawdown,Max drawdown", "cvar,CVaR", "avg_mae,Avg MAE", "sharpe,Sharpe", "'',''"})
    void namesBecomeLabels(String name, String label) {
        assertThat(Texts.label(name)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234,FRACTION,12.34 %",
        "1.236,RATIO,1.24",
        "64.44,BARS,64.4",
        "12,COUNT,12",
        "1871,DAYS,'1,871'",
        "99999.994,MONEY,'99,999.99'",
        "1234567.4,MONEY,'1,234,567'",
        "NaN,RATIO,n/a",
        "-Infinity,COUNT,n/a"
    })
    void valuesReadByTheirUnit(double value, Unit unit, String text) {
        assertThat(Texts.value(value, unit)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"14,14", "0.30000000000000004,0.3", "-2.5,−2.5", "100000,100000", "NaN,n/a", "1e-7,0.0000001"})
    void parametersHaveNoNeedlessDigits(double value, String text) {
        assertThat(Texts.value(Axis.number("a"), value)).isEqualTo(text);
    }

    @Test
    void choicesShowTheirLabel() {
        Axis axis = new Axis("average", List.of("sma", "ema"));
        assertThat(Texts.value(axis, 1)).isEqualTo("ema");
        assertThat(Texts.value(axis, 2)).isEqualTo("2");
    }

    @Test
    void dailyBarsHaveNoClock() {
        assertThat(Texts.time(951_782_400)).isEqualTo("2000-02-29");
        assertThat(Texts.time(951_782_460)).isEqualTo("2000-02-29 00:01:00");
    }
}
