package io.zenmarket.readerswriters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerBinariesTest {

    @Test
    void saysWhatToDoOnASystemWithoutPrograms() {
        assertThatThrownBy(() -> ServerBinaries.archive("Windows 11", "amd64"))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage("embedded PostgreSQL: expected linux amd64, linux arm64 or macOS arm64, was Windows 11"
                        + " amd64; use a server of your own (spring.datasource.url)");
    }
}
