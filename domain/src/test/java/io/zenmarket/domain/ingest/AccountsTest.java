package io.zenmarket.domain.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountsTest {

    @Test
    void balancesWhenEveryRecordHasOneFate() {
        Accounts reading = Accounts.read(10, 2);
        Accounts merging = new Accounts(0, 5, 0, 1, 2, 3, 1);
        assertThat(reading.balanced()).isFalse();
        assertThat(reading.plus(merging).balanced()).isTrue();
        assertThat(reading.plus(merging).line())
                .isEqualTo("read 10 = written 5 (revised 3) + rejected 2 + duplicates 1 + unchanged 2, flagged 1");
    }

    @Test
    void showsWhenItDoesNotBalance() {
        assertThat(Accounts.read(3, 1).line()).startsWith("read 3 ≠ written 0");
    }

    @Test
    void claimsNoSumBeforeTheEnd() {
        assertThat(Accounts.read(3, 1).soFar())
                .isEqualTo("so far read 3, written 0 (revised 0), rejected 1, duplicates 0, unchanged 0, flagged 0");
    }

    @Test
    void refusesMoreRevisedThanWritten() {
        assertThatThrownBy(() -> new Accounts(1, 1, 0, 0, 0, 2, 0))
                .hasMessage("accounts: expected revised between 0 and written=1, was 2");
    }
}
