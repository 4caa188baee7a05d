package io.zenmarket.readerswriters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalParserTest {

    private static final int MANY = 400_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+0",
                "1",
                "-1",
                ".5",
                "5.",
                "00012.50",
                "1455.219971",
                "9007199254740993",
                "9007199254740992.5",
                "123456789012345678",
                "999999999999999999",
                "0.999999999999999999",
                "1234567890123456789",
                "18446744073709551617",
                "1e5",
                "1E-5",
                "1e+22",
                "1e23",
                "1e400",
                "1e-400",
                "2.2250738585072011e-308",
                "4.9e-324",
                "2.4703282292062327e-324",
                "1.7976931348623159e308",
                "179769313486231570000000000000000000000000000000000000000000000000",
                "0.1000000000000000055511151231",
                "187.31500244140625",
                "184.2904205322265",
                "4503599627370496.5",
                "4503599627370497.5",
                "-3.2e-0"
            })
    void equalsTheStandardParser(String text) {
        assertSame(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "+",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5.0",
                "1e5x",
                "1,5",
                "1 000",
                "1_000",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1p3",
                "1d",
                "1f",
                "1.0D",
                "--1",
                "+-1",
                "1-",
                "1.2.3",
                " 1",
                "1 ",
                "\u0661",
                "1\u0000",
                "null",
                "12345678901234567890x"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void equalsTheStandardParserOnPricesOfAnyLength() {
        Random random = new Random(1);
        assertSameMany(() -> {
            int digits = 1 + random.nextInt(19);
            return decimal(random, digits, random.nextInt(digits + 1));
        });
    }

    @Test
    void equalsTheStandardParserOnTheShortestTextsOfDoubles() {
        Random random = new Random(2);
        assertSameMany(() -> new BigDecimal(Math.exp(random.nextDouble() * 30 - 5))
                .round(new MathContext(17))
                .toPlainString());
    }

    @Test
    void equalsTheStandardParserOnFloatsWrittenInFull() {
        Random random = new Random(3);
        assertSameMany(() -> new BigDecimal(random.nextFloat() * 5_000).toPlainString());
    }

    @Test
    void equalsTheStandardParserOnAllExponents() {
        Random random = new Random(4);
        assertSameMany(
                () -> decimal(random, 1 + random.nextInt(20), random.nextInt(2)) + "e" + (random.nextInt(700) - 350));
    }

    /// Half-way between two doubles, and next to it: where a parser that rounds twice goes wrong.
    @Test
    void equalsTheStandardParserAtAndBesideTies() {
        Random random = new Random(5);
        assertSameMany(() -> {
            double low = Math.abs(random.nextLong() >>> 11) * Math.pow(2, -random.nextInt(52));
            BigDecimal tie =
                    new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.TWO);
            BigDecimal shortened = tie.round(new MathContext(15 + random.nextInt(5)));
            BigInteger moved = shortened.unscaledValue().add(BigInteger.valueOf(random.nextInt(3) - 1));
            return new BigDecimal(moved, shortened.scale()).toPlainString();
        });
    }

    private static String decimal(Random random, int digits, int fraction) {
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "-" : "");
        for (int i = 0; i < digits; i++) {
            text.append(i == digits - fraction ? "." : "").append((char) ('0' + random.nextInt(10)));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    private static void assertSameMany(Supplier<String> texts) {
        for (int i = 0; i < MANY; i++) {
            assertSame(texts.get());
        }
    }

    private static void assertSame(String text) {
        double expected = Double.parseDouble(text);
        if (Double.doubleToRawLongBits(parse(text)) != Double.doubleToRawLongBits(expected)) {
            assertThat(parse(text)).as(text).isEqualTo(expected);
        }
    }

    /// With other digits around it, which must not be read.
    private static double parse(String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return DecimalParser.parse(bytes, 1, bytes.length - 1);
    }
}
