package io.zenmarket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "1392.140015, 1392.140015",
        "1446, 1446.0",
        "8808200000, 8808200000.0",
        "-85783862, -85783862.0",
        "12345678.9, 12345678.9",
        "0.6666666666666666, 0.6666666666666666",
        "1e-5, 0.00001",
        "1e22, 10000000000000000000000.0",
        "0, 0.0",
        "-0.0, 0.0"
    })
    void hasADecimalPointAndNoExponent(double value, String expected) {
        assertThat(NumberText.of(value)).isEqualTo(expected);
    }

    @Test
    void readsBackAsTheSameDouble() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20));
            String text = NumberText.of(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            assertThat(text).matches("-?[0-9]+\\.[0-9]+");
        }
    }
}
