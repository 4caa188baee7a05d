package io.zenmarket.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    /// CRC-32C of `123456789` is 0xE3069283 (RFC 3720, B.4 and the CRC catalogue's check value); its last hex digit
    /// is 3.
    @Test
    void isTheChecksumModuloSixteen() {
        assertThat(Buckets.of("123456789")).isEqualTo(3);
    }

    @Test
    void spreadsSymbolsEvenly() {
        int[] counts = new int[Buckets.COUNT];
        IntStream.range(0, 16_000).forEach(i -> counts[Buckets.of("SYM" + i)]++);
        assertThat(IntStream.of(counts).boxed().toList())
                .allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }
}
