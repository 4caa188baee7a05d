package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CopyTableTest {

    @Test
    void refusesATableWithoutAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyTable.of("t", CopyColumn.value("v")))
                .withMessage("t: expected a key column, was none");
    }

    @Test
    void refusesNamesThatAreNotPlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> CopyColumn.key("a; drop table t"));
        assertThatIllegalArgumentException().isThrownBy(() -> CopyTable.of("t, u", CopyColumn.key("k")));
    }
}
