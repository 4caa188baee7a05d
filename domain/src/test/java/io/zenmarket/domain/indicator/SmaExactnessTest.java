package io.zenmarket.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmaExactnessTest {

    private static final int BARS = 100_000;

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.1",
        "1, 20, 0.1",
        "2, 50, 12.34",
        "6, 3, 1455.219971",
        "6, 200, 1455.219971",
        "8, 30, 0.00001234"
    })
    void meanOfDecimalsIsTheNearestDoubleToTheDecimalMean(int places, int period, double first) {
        long[] units = walk(places, first);
        double[] means = new Sma(period).values(prices(units, places));
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < BARS; i++) {
            sum = sum.add(BigInteger.valueOf(units[i] - (i < period ? 0 : units[i - period])));
            if (i >= period - 1) {
                assertNearest(means[i], new BigDecimal(sum, places), period);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void meanOfArbitraryDoublesIsTheNearestDoubleToTheirBinaryMean(int period) {
        Random random = new Random(period);
        double[] series = random.doubles(20_000, -1, 1)
                .map(x -> x * Math.pow(10, random.nextInt(-30, 31)))
                .filter(x -> BigDecimal.valueOf(x).precision() > 15)
                .toArray();
        assertBinaryMeans(series, period);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    void meanHalfWayBetweenTwoDoublesGoesToTheEvenOne(int period) {
        Random random = new Random(period);
        double[] series = random.ints(5_000, 0, 4)
                .mapToDouble(steps -> 1 + Math.PI / 10 + steps * Math.ulp(1.0))
                .toArray();
        assertBinaryMeans(series, period);
    }

    @Test
    void hugeValueLeavesNoTraceOnceItHasLeftTheWindow() {
        double[] series = {0.1, 0.2, 0.3, 1e288, -3e200, 1e17, 5e-200, 0.1, 0.2, 0.3, 1e300, 0.3, 0.1, 0.2};
        double[] means = new Sma(3).values(series);
        assertThat(means[2]).isEqualTo(0.2);
        assertThat(means[9]).isEqualTo(0.2);
        assertThat(means[13]).isEqualTo(0.2);
        assertThat(Arrays.copyOfRange(means, 10, 13))
                .as("1e300 counts as missing")
                .containsOnly(Double.NaN);
        assertBinaryMeans(Arrays.copyOfRange(series, 3, 7), 3);
    }

    @Test
    void crossesAreThoseOfWholeNumberArithmetic() {
        long[] units = new Random(7).ints(BARS, -1, 2).asLongStream().toArray();
        Arrays.parallelPrefix(units, (a, b) -> Math.clamp(a + b, -200, 200));
        long[] tenths = Arrays.stream(units).map(unit -> 1000 + unit).toArray();
        double[] fast = new Sma(6).values(prices(tenths, 1));
        double[] slow = new Sma(21).values(prices(tenths, 1));
        int ties = 0;
        for (int i = 20; i < BARS; i++) {
            long difference = 21 * sum(tenths, i, 6) - 6 * sum(tenths, i, 21);
            if (Double.compare(fast[i], slow[i]) != Long.signum(difference)) {
                fail("row %s: expected the sign of %s, was %s against %s", i, difference, fast[i], slow[i]);
            }
            ties += difference == 0 ? 1 : 0;
        }
        assertThat(ties).as("ties met").isGreaterThan(500);
    }

    @Test
    void orderAndHistoryOfAWindowDoNotMatter() {
        Random random = new Random(3);
        double[] window = random.doubles(50, 1, 1000).toArray();
        double expected = new Sma(50).values(window)[49];
        for (int i = 0; i < 200; i++) {
            double[] shuffled = random.doubles(150, 1e-5, 1e9).toArray();
            System.arraycopy(window, 0, shuffled, 100, 50);
            for (int j = 149; j > 100; j--) {
                int other = random.nextInt(100, j + 1);
                double kept = shuffled[j];
                shuffled[j] = shuffled[other];
                shuffled[other] = kept;
            }
            assertThat(new Sma(50).values(shuffled)[149]).isEqualTo(expected);
        }
    }

    @Test
    void constantSeriesHasThatConstantAsMeanAndNoDeviation() {
        double[] constants = new Random(5).doubles(200, 1e-6, 1e6).toArray();
        constants[0] = 0.1;
        constants[1] = 1455.219971;
        for (double constant : constants) {
            double[] series = new double[60];
            Arrays.fill(series, 0, 10, constant * 1.1);
            Arrays.fill(series, 10, 60, constant);
            Bollinger.Lines bands = new Bollinger(23, 2).values(series);
            assertThat(bands.middle()[59]).isEqualTo(constant);
            assertThat(bands.upper()[59]).isEqualTo(constant);
            assertThat(bands.lower()[59]).isEqualTo(constant);
            assertThat(new Wma(23).values(series)[59]).isEqualTo(constant);
            assertThat(new LinearRegression(23).values(series).value()[59]).isEqualTo(constant);
            assertThat(new LinearRegression(23).values(series).slope()[59]).isZero();
            assertThat(new StandardDeviation(23).values(series)[59]).isZero();
        }
    }

    private static void assertBinaryMeans(double[] series, int period) {
        double[] means = new Sma(period).values(series);
        for (int i = period - 1; i < series.length; i += Math.max(1, period / 16)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = i - period + 1; row <= i; row++) {
                sum = sum.add(new BigDecimal(series[row]));
            }
            assertNearest(means[i], sum, period);
        }
    }

    /// No double is nearer to sum ÷ count, and of two equally near ones it is the even one.
    private static void assertNearest(double mean, BigDecimal sum, int count) {
        BigDecimal off = distance(mean, sum, count);
        for (double other : new double[] {Math.nextUp(mean), Math.nextDown(mean)}) {
            int compared = off.compareTo(distance(other, sum, count));
            boolean even = (Double.doubleToRawLongBits(mean) & 1) == 0;
            if (compared > 0 || (compared == 0 && !even)) {
                fail("expected the double nearest to %s / %s, was %s, %s is nearer", sum, count, mean, other);
            }
        }
    }

    private static BigDecimal distance(double mean, BigDecimal sum, int count) {
        return new BigDecimal(mean)
                .multiply(BigDecimal.valueOf(count))
                .subtract(sum)
                .abs();
    }

    private static long[] walk(int places, double first) {
        Random random = new Random(places);
        long start = BigDecimal.valueOf(first).movePointRight(places).longValueExact();
        long[] units = new long[BARS];
        for (int i = 0; i < BARS; i++) {
            start = Math.max(1, start + random.nextLong(-1 - start / 100, 2 + start / 100));
            units[i] = start;
        }
        return units;
    }

    private static double[] prices(long[] units, int places) {
        return Arrays.stream(units)
                .mapToDouble(unit -> BigDecimal.valueOf(unit, places).doubleValue())
                .toArray();
    }

    private static long sum(long[] units, int last, int count) {
        return Arrays.stream(units, last - count + 1, last + 1).sum();
    }
}
