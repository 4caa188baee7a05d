package io.zenmarket.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimHashTest {

    private static final int NEAR = 3;

    private static int distance(String one, String other) {
        return SimHash.distance(
                NewsFingerprint.of(one, "", "").simHash(),
                NewsFingerprint.of(other, "", "").simHash());
    }

    @ParameterizedTest
    @CsvSource({
        "Apple beats the estimates, APPLE BEATS ESTIMATES",
        "UPDATE 2-Apple beats estimates on iPhone sales, Apple beats estimates on iPhone sales",
        "BREAKING: Apple beats estimates, Apple beats estimates - CNBC",
        "Apple's profit is up in the quarter, Apple profit up for quarter",
    })
    void isNearForTheSameHeadlineInAnotherDress(String one, String other) {
        assertThat(distance(one, other)).isLessThanOrEqualTo(NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Apple sues Samsung over patents, Samsung sues Apple over patents",
        "Oil prices rise on supply fears, Oil prices fall on supply fears",
        "Tesla profit up 5% in third quarter, Tesla profit up 6% in third quarter",
        "Fed raises rates, ECB raises rates",
        "Update your phone now, Your phone now",
    })
    void isFarForOtherNews(String one, String other) {
        assertThat(distance(one, other)).isGreaterThan(NEAR);
    }

    /// Of random hashes each pair of bits differs with probability one half.
    @Test
    void spreadsOverAllBits() {
        List<Long> hashes = java.util.stream.IntStream.range(0, 2_000)
                .mapToObj(i -> NewsFingerprint.of("company" + i + " reports result" + i * 7, "", "")
                        .simHash())
                .toList();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long mask = 1L << bit;
            long set = hashes.stream().filter(hash -> (hash & mask) != 0).count();
            assertThat(set).as("bit %d", bit).isBetween(300L, 1_700L);
        }
    }

    @Test
    void isTheMajorityOfItsFeaturesPerBit() {
        long a = SimHash.of("alpha");
        long b = SimHash.of("beta");
        assertThat(SimHash.of("alpha alpha")).isNotEqualTo(a);
        assertThat(SimHash.of("alpha beta") & a & b).isEqualTo(a & b);
        assertThat(~SimHash.of("alpha beta") & ~a & ~b).isEqualTo(~a & ~b);
    }
}
