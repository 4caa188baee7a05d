package io.zenmarket.jobs.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamsTest {

    private final Streams streams = new Streams(3, 2);

    @Test
    void nobodyHasMoreThanItsShare() {
        assertThat(streams.open("ann")).isTrue();
        assertThat(streams.open("ann")).isTrue();
        assertThat(streams.open("ann")).isFalse();
        assertThat(streams.open("bob")).isTrue();
    }

    @Test
    void allHaveNoMoreThanThereAre() {
        assertThat(streams.open("ann")).isTrue();
        assertThat(streams.open("bob")).isTrue();
        assertThat(streams.open("cid")).isTrue();
        assertThat(streams.open("dan")).isFalse();
    }

    @Test
    void oneThatIsClosedMakesRoom() {
        assertThat(streams.open("ann")).isTrue();
        assertThat(streams.open("ann")).isTrue();

        streams.close("ann");

        assertThat(streams.open("ann")).isTrue();
        assertThat(streams.open("ann")).isFalse();
    }
}
