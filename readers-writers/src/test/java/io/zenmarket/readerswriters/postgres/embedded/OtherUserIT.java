package io.zenmarket.readerswriters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zenmarket.readerswriters.postgres.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// Needs root on Linux, to become other users; as a plain user all other tests show the plain user's case.
class OtherUserIT {

    private static final int UID = 61_234;

    @TempDir
    Path directory;

    @BeforeEach
    void needRootAndADirectoryThatOthersReach() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeTrue(
                Command.of(new ServerAccount.OtherUser(UID), "test", "-x", directory.toString())
                        .succeeds(),
                "needs root, setpriv and a temporary directory that others reach");
        TestDirectories.copy(TestDatabase.BINARIES, directory.resolve("binaries"));
    }

    @Test
    void rootRunsTheServerAsTheOwnerOfItsDirectoryWhereNamespacesAreForbidden() throws IOException {
        TestDirectories.fill(directory);
        Path postgres = directory.resolve("postgres");
        assertThat(ServerAccount.ofRoot(postgres, 0, false)).isEqualTo(new ServerAccount.OtherUser(65_534));
        for (int i = 0; i < 2; i++) {
            try (EmbeddedPostgresServer server =
                    EmbeddedPostgresServer.acquire(directory, "test", Duration.ZERO, options())) {
                assertThat(new JdbcTemplate(server.access().dataSource()).queryForObject("select 1", Integer.class))
                        .isEqualTo(1);
                assertThat(owner("postgres/data/postmaster.pid")).isEqualTo(65_534);
            }
        }
        assertThat(ServerAccount.ofRoot(postgres, 0, true)).isEqualTo(new ServerAccount.UserNamespace());
    }

    @Test
    void unpacksBelowTheDataDirectoryWhereTheServersUserDoesNotReachTheSharedPrograms() throws IOException {
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path data = Files.createDirectory(directory.resolve("data"));
        TestDirectories.fill(data);
        ServerAccount account = ServerAccount.ofRoot(data.resolve("postgres"), 0, false);
        assertThat(account.reaches(directory.resolve("binaries"))).isTrue();
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.DEFAULT.withBinaries(closed.resolve("binaries"));
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.acquire(data, "test", Duration.ZERO, options)) {
            assertThat(new JdbcTemplate(server.access().dataSource()).queryForObject("select 1", Integer.class))
                    .isEqualTo(1);
            assertThat(data.resolve("postgres/binaries")).isNotEmptyDirectory();
            assertThat(closed.resolve("binaries")).isEmptyDirectory();
        }
    }

    @Test
    void worksForAPlainUserAndRefusesTheDirectoryOfAnother() throws IOException {
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.setAttribute(home, "unix:uid", 65_534);
        List<String> nobody = new ServerAccount.OtherUser(65_534).prefix();
        String classPath = readableClassPath();
        try (Child child = Child.start(nobody, classPath, home.resolve("data"), directory.resolve("binaries"))) {
            assertThat(child.line()).isEqualTo("ready");
            assertThat(child.sql("create table kept as select 42 as answer")).isEqualTo("done");
            assertThat(owner("home/data/postgres/data/postmaster.pid")).isEqualTo(65_534);
            assertThat(child.end()).isEqualTo("answers 1 closed");
        }
        List<String> stranger = new ServerAccount.OtherUser(UID).prefix();
        try (Child child = Child.start(stranger, classPath, home.resolve("data"), directory.resolve("binaries"))) {
            assertThat(child.end())
                    .startsWith("refused " + home.resolve("data") + "/owner.lock: expected a file that this user may"
                            + " write, was refused; run as the user who made the data directory");
        }
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.acquire(home.resolve("data"), "root", Duration.ZERO, options())) {
            assertThat(server.access().username()).isEqualTo("zenmarket");
            assertThat(owner("home/data/postgres/data/postmaster.pid")).isEqualTo(65_534);
        }
    }

    @Test
    void refusesADirectoryItMayNotMake() throws IOException {
        assertThatThrownBy(() -> EmbeddedPostgresServer.acquire(Path.of("/proc/zenmarket"), "test", Duration.ZERO))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("/proc/zenmarket: expected a directory");
    }

    private EmbeddedPostgresOptions options() {
        return EmbeddedPostgresOptions.DEFAULT.withBinaries(directory.resolve("binaries"));
    }

    private int owner(String file) throws IOException {
        return (Integer) Files.getAttribute(directory.resolve(file), "unix:uid");
    }

    /// Copies of what [OwnerProcess] needs, as the originals may lie where only root may read.
    private String readableClassPath() throws IOException {
        Path target = Files.createDirectory(directory.resolve("classpath"));
        List<String> wanted = List.of(
                "readers-writers", "postgres", "spring-", "commons-", "/xz-", "slf4j", "checker-qual", "jspecify");
        String classPath = System.getProperty("java.class.path");
        for (String entry : classPath.split(File.pathSeparator)) {
            if (wanted.stream().anyMatch(entry::contains)) {
                TestDirectories.copy(Path.of(entry), target.resolve(Integer.toString(entry.hashCode())));
            }
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
