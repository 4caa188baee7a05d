package io.zenmarket.readerswriters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void readsWhatItWrites() {
        Owner owner = new Owner("1234", "ingest-bars --date 2024-01-02", "2024-01-03T02:00:00Z");
        assertThat(Owner.parse(owner.toString())).isEqualTo(owner);
    }

    @Test
    void keepsTheFirstLineOfACommand() {
        assertThat(Owner.current("a\nb").command()).isEqualTo("a");
    }

    @Test
    void anythingElseIsAnUnknownOwner() {
        assertThat(Owner.parse("")).isEqualTo(Owner.UNKNOWN);
    }
}
