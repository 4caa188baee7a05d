package io.zenmarket.readerswriters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zenmarket.readerswriters.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedPostgresProcessIT {

    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() {
        acquire().close();
    }

    @Test
    void theServerSurvivesItsKilledOwnerAndTheNextOneTakesItOver() throws IOException {
        TestDirectories.fill(directory);
        try (Child child = start(List.of())) {
            assertThat(child.line()).isEqualTo("ready");
            assertThat(child.sql("create table kept as select 42 as answer")).isEqualTo("done");
            Postmaster before = running();
            child.killAfter(0);
            assertThat(EmbeddedPostgresServer.attach(directory)).isPresent();
            try (EmbeddedPostgresServer server = acquire()) {
                assertThat(running()).isEqualTo(before);
                assertThat(new JdbcTemplate(server.access().dataSource())
                                .queryForObject("select answer from kept", Integer.class))
                        .isEqualTo(42);
            }
            assertThat(EmbeddedPostgresServer.attach(directory)).isEmpty();
        }
    }

    @Test
    void anotherProcessIsToldWhoOwnsTheDirectory() {
        TestDirectories.fill(directory);
        try (Child child = start(List.of())) {
            assertThat(child.line()).isEqualTo("ready");
            assertThatThrownBy(this::acquire)
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining(": in use by process " + child.pid() + " (child, since 20");
            try (Child second = start(List.of())) {
                assertThat(second.end()).contains("refused " + directory + ": in use by process " + child.pid());
            }
            assertThat(EmbeddedPostgresServer.attach(directory)).isPresent();
            assertThat(child.end()).isEqualTo("answers 1 closed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    @Timeout(60)
    void aSignalToTheProcessGroupReachesTheOwnerButNotTheServer(String signal) {
        assumeTrue(new Command(List.of("setsid", "true"), Optional.empty()).succeeds(), "needs setsid");
        assumeTrue(signal.equals("TERM") || !ignoresInterrupts(), "SIGINT is ignored here, and so in every child");
        TestDirectories.fill(directory);
        try (Child child = start(List.of("setsid"))) {
            assertThat(child.line()).isEqualTo("ready");
            Command kill = new Command(List.of("kill", "-s", signal, "--", "-" + child.pid()), Optional.empty());
            assertThat(kill.run().exit()).isZero();
            assertThat(child.line()).isEqualTo("answers 1");
            assertThat(child.line()).isEqualTo("closed");
        }
        assertThat(EmbeddedPostgresServer.attach(directory)).isEmpty();
    }

    @Test
    void ownersKilledAtAnyMomentOfTheFirstStartLeaveADirectoryThatStarts() throws IOException {
        for (int milliseconds = 250; milliseconds < 2_500; milliseconds += 250) {
            try (Child child = start(List.of())) {
                child.killAfter(milliseconds);
            }
        }
        try (EmbeddedPostgresServer server = acquire()) {
            assertThat(new JdbcTemplate(server.access().dataSource()).queryForObject("select 1", Integer.class))
                    .isEqualTo(1);
        }
    }

    /// As in a background job of a shell script.
    private static boolean ignoresInterrupts() {
        return new Command(List.of("grep", "-qE", "^SigIgn:.*[2367abefABEF]$", "/proc/self/status"), Optional.empty())
                .succeeds();
    }

    private Child start(List<String> prefix) {
        return Child.start(prefix, System.getProperty("java.class.path"), directory, TestDatabase.BINARIES);
    }

    private EmbeddedPostgresServer acquire() {
        return EmbeddedPostgresServer.acquire(directory, "test", Duration.ZERO, TestDirectories.OPTIONS);
    }

    private Postmaster running() throws IOException {
        return Postmaster.find(directory.toRealPath().resolve("postgres/data")).orElseThrow();
    }
}
