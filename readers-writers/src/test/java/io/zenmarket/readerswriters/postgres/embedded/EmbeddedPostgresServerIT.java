package io.zenmarket.readerswriters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresServerIT {

    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() {
        if (EmbeddedPostgresServer.attach(directory).isPresent()) {
            acquire().close();
        }
    }

    @Test
    void keepsWhatItConfirmedAndAnswersOnlyToItsPasswordOnThisMachine() throws IOException {
        try (EmbeddedPostgresServer server = acquire()) {
            assertThat(Stream.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")
                            .map(name -> setting(server, name)))
                    .containsOnly("on");
            assertThat(setting(server, "server_version")).startsWith("18.");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "unix_socket_directories")).isEmpty();
            assertThat(server.access().toString())
                    .doesNotContain(server.access().password());
            Path password = postgres().resolve("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres())))
                    .isEqualTo("rwx------");
            JdbcTemplate intruder =
                    new JdbcTemplate(new DriverManagerDataSource(server.access().url(), "zenmarket", "guess"));
            assertThatThrownBy(() -> intruder.execute("select 1")).isInstanceOf(CannotGetJdbcConnectionException.class);
        }
    }

    @Test
    void aRestartKeepsRowsAndPort() {
        TestDirectories.fill(directory);
        String url;
        try (EmbeddedPostgresServer server = acquire()) {
            url = server.access().url();
            jdbc(server).execute("create table kept as select 42 as answer");
        }
        assertThat(EmbeddedPostgresServer.attach(directory)).isEmpty();
        try (EmbeddedPostgresServer server = acquire()) {
            assertThat(server.access().url()).isEqualTo(url);
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        TestDirectories.fill(directory);
        EmbeddedPostgresServer server = acquire();
        server.close();
        server.close();
        acquire().close();
    }

    @Test
    void aSecondOwnerIsToldWhoTheFirstIs() {
        TestDirectories.fill(directory);
        try (EmbeddedPostgresServer server = acquire()) {
            assertThatThrownBy(this::acquire)
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageMatching("\\Q" + directory + "\\E: in use by process "
                            + ProcessHandle.current().pid()
                            + " \\(nightly, since 20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\),"
                            + " expected no other owner; wait for it, or stop it with 'zenmarket jobs stop'");
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aSecondOwnerMayWaitForTheFirst() {
        TestDirectories.fill(directory);
        EmbeddedPostgresServer first = acquire();
        CompletableFuture<EmbeddedPostgresServer> second = CompletableFuture.supplyAsync(() ->
                EmbeddedPostgresServer.acquire(directory, "waiting", Duration.ofMinutes(1), TestDirectories.OPTIONS));
        first.close();
        try (EmbeddedPostgresServer server = second.join()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aGuestSeesTheOwnersRowsAndNoServerWhereNoneRuns() {
        assertThat(EmbeddedPostgresServer.attach(directory)).isEmpty();
        assertThat(EmbeddedPostgresServer.attach(directory.resolve("missing"))).isEmpty();
        assertThat(directory).isEmptyDirectory();
        TestDirectories.fill(directory);
        try (EmbeddedPostgresServer server = acquire()) {
            jdbc(server).execute("create table kept as select 42 as answer");
            PostgresAccess guest = EmbeddedPostgresServer.attach(directory).orElseThrow();
            assertThat(guest).isEqualTo(server.access());
            assertThatThrownBy(this::acquire).isInstanceOf(DirectoryInUseException.class);
        }
    }

    @Test
    void aPidFileOfAnotherProcessIsNoServer() throws IOException {
        TestDirectories.fill(directory);
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                postgres().resolve("data/postmaster.pid"),
                stranger + "\n" + postgres().resolve("data") + "\n0\n1\n\n127.0.0.1\n\nready\n");
        assertThat(EmbeddedPostgresServer.attach(directory)).isEmpty();
        acquire().close();
    }

    @Test
    void anEmptyPidFileIsNoServer() throws IOException {
        TestDirectories.fill(directory);
        Files.createFile(postgres().resolve("data/postmaster.pid"));
        acquire().close();
    }

    @Test
    void recoversAfterTheServerWasKilled() throws IOException {
        TestDirectories.fill(directory);
        try (EmbeddedPostgresServer server = acquire()) {
            jdbc(server).execute("create table kept as select 42 as answer");
            long pid = Long.parseLong(Files.readAllLines(postgres().resolve("data/postmaster.pid"))
                    .getFirst());
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        }
        try (EmbeddedPostgresServer server = acquire()) {
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void takesAnotherPortWhenTheRememberedOneIsTaken() throws IOException {
        TestDirectories.fill(directory);
        int port;
        try (EmbeddedPostgresServer server = acquire()) {
            port = port(server);
        }
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                EmbeddedPostgresServer server = acquire()) {
            assertThat(port(server)).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void clearsAwayWhatAKilledStartLeftHalfDone() throws IOException {
        TestDirectories.fill(directory);
        Path leftover = Files.createDirectories(postgres().resolve("staging-123/data/base"));
        Files.writeString(leftover.resolve("1"), "half");
        try (EmbeddedPostgresServer server = acquire()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
        try (Stream<Path> names = Files.list(postgres())) {
            assertThat(names.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "password", "port", "server.log");
        }
    }

    @Test
    void refusesFilesOfAnotherMajorVersionAndFilesOfNoDatabase() throws IOException {
        Path data = Files.createDirectories(postgres().resolve("data"));
        assertThatThrownBy(this::acquire)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(
                        "postgres/data: expected files of PostgreSQL 18, was something without PG_VERSION;");
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::acquire)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(
                        "postgres/data: expected files of PostgreSQL 18, was of 17; move the directory away");
    }

    @Test
    void saysWhyTheServerDidNotStart() throws IOException {
        TestDirectories.fill(directory);
        Files.writeString(postgres().resolve("data/postgresql.conf"), "work_mem = much\n");
        assertThatThrownBy(this::acquire)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("postgres: starting PostgreSQL failed, expected exit code 0, was 1 (")
                .hasMessageContaining("work_mem");
    }

    @Test
    void saysWhichFileIsMissingWhenThePasswordIsLost() throws IOException {
        TestDirectories.fill(directory);
        Files.delete(postgres().resolve("password"));
        assertThatThrownBy(this::acquire)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("postgres/password: expected the server's password, was missing");
        Files.writeString(postgres().resolve("password"), "wrong");
        assertThatThrownBy(this::acquire)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("postgres/password: expected the server's password, was refused");
        assertThatThrownBy(() -> EmbeddedPostgresServer.attach(directory))
                .isInstanceOf(EmbeddedPostgresException.class);
        Postmaster running = Postmaster.find(postgres().resolve("data")).orElseThrow();
        ProcessHandle.of(running.pid()).orElseThrow().destroyForcibly();
    }

    @Test
    void worksInADirectoryWithSpacesAndRefusesCharactersOfTheShell() throws IOException {
        Path spaced = directory.resolve("my data's");
        TestDirectories.fill(Files.createDirectory(spaced));
        EmbeddedPostgresServer.acquire(spaced, "nightly", Duration.ZERO, TestDirectories.OPTIONS)
                .close();
        assertThatThrownBy(() -> EmbeddedPostgresServer.acquire(
                        directory.resolve("a$b"), "nightly", Duration.ZERO, TestDirectories.OPTIONS))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("a$b: expected a path without");
    }

    private EmbeddedPostgresServer acquire() {
        return EmbeddedPostgresServer.acquire(directory, "nightly", Duration.ZERO, TestDirectories.OPTIONS);
    }

    private Path postgres() throws IOException {
        return directory.toRealPath().resolve("postgres");
    }

    private static JdbcTemplate jdbc(EmbeddedPostgresServer server) {
        return new JdbcTemplate(server.access().dataSource());
    }

    private static String setting(EmbeddedPostgresServer server, String name) {
        return jdbc(server).queryForObject("show " + name, String.class);
    }

    private static int answer(EmbeddedPostgresServer server) {
        return jdbc(server).queryForObject("select answer from kept", Integer.class);
    }

    private static int port(EmbeddedPostgresServer server) {
        return URI.create(server.access().url().substring("jdbc:".length())).getPort();
    }
}
