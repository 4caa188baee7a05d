package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.cli.ErrorMessages;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.serve.security.KeysCommand;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `keys` as a person types it, on an external database.
class KeysCommandIT {

    private static final String KEY = "zmk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}";

    @TempDir
    private static Path data;

    private record Said(int exitCode, String out, String err) {}

    @BeforeAll
    static void useTheServer() {
        PostgresAccess database = TestServer.migratedDatabase();
        System.setProperty("spring.datasource.url", database.url());
        System.setProperty("spring.datasource.username", database.username());
        System.setProperty("spring.datasource.password", database.password());
    }

    @AfterAll
    static void leaveTheServer() {
        Stream.of("url", "username", "password").forEach(name -> System.clearProperty("spring.datasource." + name));
    }

    @Test
    void makesListsRotatesAndRevokesAKey() {
        Said made = keys("create", "ann", "--role", "viewer");
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out().strip()).matches(KEY);

        Said rotated = keys("rotate", "ann");
        assertThat(rotated.out().strip()).matches(KEY).isNotEqualTo(made.out().strip());
        assertThat(rotated.out().substring(0, 16)).isEqualTo(made.out().substring(0, 16));

        assertThat(keys("revoke", "ann").out()).isEqualTo("Key of ann is revoked." + System.lineSeparator());
        Said listed = keys("list");
        assertThat(listed.out()).containsPattern("ann +viewer +\\d{4}-\\S+Z +\\d{4}-\\S+Z +\\d{4}-\\S+Z\\R");
        assertThat(listed.out()).doesNotContain("zmk_");
    }

    @Test
    void answersMistakesInOneLine() {
        assertThat(keys("rotate", "nobody"))
                .isEqualTo(new Said(
                        ExitCodes.FAILED,
                        "",
                        "key nobody: expected one of 'zenmarket keys list' that is not revoked, was none"
                                + System.lineSeparator()));
        assertThat(keys("create", "a b").err()).contains("key: expected a name of up to 64 letters");
        assertThat(keys("create", "bob").exitCode()).isZero();
        assertThat(keys("create", "bob").err()).contains("key bob: expected a name that nobody has had");
        Said role = keys("create", "cid", "--role", "king");
        assertThat(role.exitCode()).isEqualTo(2);
        assertThat(role.err()).contains("--role");
    }

    private static Said keys(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Stream<String> stores = Stream.of("--profile", "test", "--data-dir", data.toString());
        int code = new CommandLine(new KeysCommand())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of(words), stores).toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }
}
