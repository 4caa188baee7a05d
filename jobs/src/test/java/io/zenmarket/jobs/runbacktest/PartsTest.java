package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.runbacktest.Parts.Part;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void cutsEachAccountIntoPartsOfTheSameSizeButTheLast() {
        assertThat(new Parts(2, 250, 100).all())
                .containsExactly(
                        new Part(0, 0, 0, 100),
                        new Part(1, 0, 100, 200),
                        new Part(2, 0, 200, 250),
                        new Part(3, 1, 0, 100),
                        new Part(4, 1, 100, 200),
                        new Part(5, 1, 200, 250));
    }
}
