package io.zenmarket.readerswriters.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/// A process that owns a data directory and obeys lines on its standard input: `sql …` runs a statement, `close` stops
/// the server and ends. On SIGTERM it tells whether the server still answers, then stops it.
final class OwnerProcess {

    private OwnerProcess() {}

    /// @param arguments data directory, directory of the server's programs
    public static void main(String[] arguments) throws IOException {
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (EmbeddedPostgresException e) {
            say("refused " + e.getMessage());
        }
    }

    private static void run(Path directory, Path binaries) throws IOException {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.acquire(
                directory, "child", Duration.ZERO, EmbeddedPostgresOptions.DEFAULT.withBinaries(binaries));
        JdbcTemplate jdbc = new JdbcTemplate(server.access().dataSource());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, jdbc)));
        say("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && line.startsWith("sql ")) {
            jdbc.execute(line.substring("sql ".length()));
            say("done");
            line = lines.readLine();
        }
    }

    private static void stop(EmbeddedPostgresServer server, JdbcTemplate jdbc) {
        say("answers " + jdbc.queryForObject("select 1", Integer.class));
        server.close();
        say("closed");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
