package io.zenmarket.readerswriters.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Calls of `initdb` and `pg_ctl`, with the settings that the server runs with.
final class ServerPrograms {

    /// What a small server that must not lose anything needs. Nobody but this machine reaches it; a statement ends soon
    /// after its client was killed; no parallel workers, as they need more shared memory than containers grant.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=96MB",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_logical_replication_workers=0",
            "max_parallel_workers_per_gather=0",
            "max_parallel_maintenance_workers=0",
            "io_method=sync",
            "jit=off",
            "client_connection_check_interval=1000",
            "log_checkpoints=off",
            "log_timezone=UTC",
            "timezone=UTC");

    /// The port was taken since it was looked at; processes of a killed server, or of a killed owner, are still there.
    private static final List<String> PASSING = List.of(
            "could not create any TCP/IP sockets",
            "pre-existing shared memory block",
            "lock file \"postmaster.pid\" already exists");

    private static final long LARGE_LOG = 1 << 20;

    private final Path home;
    private final ServerDirectory directory;
    private final ServerAccount account;

    ServerPrograms(Path home, ServerDirectory directory, ServerAccount account) {
        this.home = home;
        this.directory = directory;
        this.account = account;
    }

    /// Makes a database cluster: UTF-8, sorted by code point whatever the machine's locale, checksums on (the default).
    /// Each login hashes the password that often: it guards short ones against guessing, and ours has 192 random
    // bits.
    void initialise(Path staging, Path data, Path passwordFile) {
        account.own(staging);
        Command.Result result = command(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=" + PostgresAccess.USERNAME,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--set=scram_iterations=1",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")
                .run();
        if (result.exit() != 0) {
            throw failed("initdb", result.exit(), problems(result.output()));
        }
    }

    /// Starts the server in a session of its own, so that a signal to the caller's process group does not reach it.
    ///
    /// @return whether it runs; false when something that passes was in the way
    /// @throws EmbeddedPostgresException when something else was
    boolean start(int port, Duration patience) {
        long logged = rotatedLogSize();
        Command.Result result = control(
                        "--wait",
                        "--timeout=" + patience.toSeconds(),
                        "--log=" + directory.log(),
                        "--options=-c port=" + port + SETTINGS.stream().collect(Collectors.joining(" -c ", " -c ", "")),
                        "start")
                .run();
        String log = logFrom(logged);
        if (result.exit() != 0 && PASSING.stream().noneMatch(log::contains)) {
            throw failed("starting PostgreSQL", result.exit(), problems(log.isBlank() ? result.output() : log));
        }
        return result.exit() == 0;
    }

    /// Ends all sessions and stops the server; when that takes too long, at once, to be recovered by the next start.
    void stop(Duration patience) {
        String timeout = "--timeout=" + patience.toSeconds();
        Command.Result result =
                control("--wait", timeout, "--mode=fast", "stop").run();
        if (result.exit() != 0 && Postmaster.find(directory.data()).isPresent()) {
            result = control("--wait", timeout, "--mode=immediate", "stop").run();
            if (result.exit() != 0 && Postmaster.find(directory.data()).isPresent()) {
                throw failed("stopping PostgreSQL", result.exit(), problems(result.output()));
            }
        }
    }

    private Command control(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--silent";
        all[1] = "--pgdata=" + directory.data();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return command("pg_ctl", all);
    }

    private Command command(String program, String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = home.resolve("bin").resolve(program).toString();
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return Command.of(account, words).in(directory.path());
    }

    private long rotatedLogSize() {
        try {
            long size = Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
            if (size < LARGE_LOG) {
                return size;
            }
            Files.move(
                    directory.log(),
                    directory.log().resolveSibling("server.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
            return 0;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(directory.log() + ": expected to be writable, was " + e, e);
        }
    }

    private String logFrom(long position) {
        try {
            byte[] log = Files.exists(directory.log()) ? Files.readAllBytes(directory.log()) : new byte[0];
            int start = (int) Math.min(position, log.length);
            return new String(log, start, log.length - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// The lines that say why, without their time stamps; everything when no line does.
    private static String problems(String output) {
        String found = output.lines()
                .filter(line ->
                        line.matches(".*(FATAL|PANIC|ERROR|error|HINT|failed|invalid|could not|refused|denied).*"))
                .map(line -> line.replaceFirst("^\\d{4}-\\S+ \\S+ \\S+ \\[\\d+\\] ", ""))
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? output.strip() : found;
    }

    private EmbeddedPostgresException failed(String action, int exit, String why) {
        String advice = why.contains("No space left on device") ? "; free disk space and start again" : "";
        return new EmbeddedPostgresException(directory.path() + ": " + action + " failed, expected exit code 0, was "
                + exit + " (" + why + ")" + advice);
    }
}
