package io.zenmarket.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

/// How many processes may be asked for: two connections of the local database each, which has 100, or as many as an
/// engine starts.
class ProcessesTest {

    @Test
    void onThisMachineAreAsManyAsTheDatabaseHasRoomFor() {
        assertThat(parse("ingest-bars", "--processes", "40").hasSubcommand()).isTrue();
        assertThatThrownBy(() -> parse("ingest-bars", "--processes", "41"))
                .hasMessageContaining("--processes: expected 1 to 40, was 41");
        assertThatThrownBy(() -> parse("ingest-bars", "--processes", "0"))
                .hasMessageContaining("--processes: expected 1 to 40, was 0");
    }

    @Test
    void elsewhereAreAsManyAsAnEngineStarts() {
        assertThat(parse("plan", "--processes", "10000", "ingest-bars").hasSubcommand())
                .isTrue();
        assertThatThrownBy(() -> parse("plan", "--processes", "10001", "ingest-bars"))
                .hasMessageContaining("--processes: expected 1 to 10000, was 10001");
    }

    private static ParseResult parse(String... arguments) {
        return ZenMarketCommand.commandLine().parseArgs(arguments);
    }
}
