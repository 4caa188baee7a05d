package io.zenmarket.readerswriters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBinariesIT {

    @TempDir
    Path directory;

    @Test
    void unpacksOnceAndClearsAwayOtherVersionsAndHalfDoneWork() throws IOException {
        Files.createDirectories(directory.resolve("deadbeef/bin"));
        Files.writeString(
                Files.createDirectories(directory.resolve("staging-1/bin")).resolve("postgres"), "half");
        Path home = ServerBinaries.unpacked(directory, true);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(home);
        }
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(home.resolve("share")).isDirectoryRecursivelyContaining("glob:**/postgres.bki");
        Files.writeString(home.resolve("marked"), "not unpacked again");
        assertThat(ServerBinaries.unpacked(directory, true).resolve("marked")).exists();
    }
}
