package io.zenmarket.readerswriters.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    /// The first outputs for seed 1234567, as published on rosettacode.org, "Pseudo-random numbers/Splitmix64".
    @Test
    void givesThePublishedSequence() {
        SplitMix64 random = new SplitMix64(1_234_567);

        assertThat(LongStream.generate(random::nextLong)
                        .limit(5)
                        .mapToObj(Long::toUnsignedString)
                        .toList())
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void agreesWithTheGeneratorOfTheJdk() {
        SplitMix64 random = new SplitMix64(-42);
        SplittableRandom theirs = new SplittableRandom(-42);

        for (int i = 0; i < 1_000; i++) {
            assertThat(random.nextLong()).isEqualTo(theirs.nextLong());
        }
    }

    /// Irwin–Hall of four: mean 0, variance 1, kurtosis 3 − 6/(5·4) = 2.7.
    @Test
    void normalDrawsHaveTheMomentsOfTheirDistribution() {
        SplitMix64 random = SplitMix64.stream(7, 3);
        int draws = 1_000_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < draws; i++) {
            double draw = random.nextNormal();
            assertThat(Math.abs(draw)).isLessThan(3.4642);
            sum += draw;
            squares += draw * draw;
            fourths += draw * draw * draw * draw;
        }
        assertThat(sum / draws).isCloseTo(0, within(0.005));
        assertThat(squares / draws).isCloseTo(1, within(0.005));
        assertThat(fourths / draws).isCloseTo(2.7, within(0.02));
    }
}
