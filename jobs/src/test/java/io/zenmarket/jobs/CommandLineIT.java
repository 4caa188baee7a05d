package io.zenmarket.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands as a person types them, on an external database.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {

    private record Said(int exitCode, String out, String err) {}

    @TempDir
    private static Path directory;

    private static JdbcClient jdbc;

    @BeforeAll
    static void useTheServer() throws IOException {
        PostgresAccess database = TestServer.emptyDatabase();
        jdbc = JdbcClient.create(database.dataSource());
        System.setProperty("spring.datasource.url", database.url());
        System.setProperty("spring.datasource.username", database.username());
        System.setProperty("spring.datasource.password", database.password());
        Files.writeString(
                directory.resolve("AAA.csv"),
                "Date,Open,High,Low,Close,Volume\n2024-01-02,10,12,9,11,100\n2024-01-03,10,12,9,-11,100\n");
    }

    @AfterAll
    static void leaveTheServer() {
        Stream.of("url", "username", "password").forEach(name -> System.clearProperty("spring.datasource." + name));
    }

    @Test
    @Order(1)
    void saysThatNothingHasRunYet() {
        Said said = zenmarket("jobs", "list");

        assertThat(said).isEqualTo(new Said(0, "No job has run here yet. Try: zenmarket demo\n", ""));
    }

    @Test
    @Order(2)
    void runsAJobAndGivesItsExitCode() {
        Said said = zenmarket("ingest-bars", "--source", "csv:" + directory.resolve("AAA.csv"), "--date", "2024-01-31");

        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(said.out())
                .matches("ingest-bars: COMPLETED in \\d+\\.\\d s \\(execution 1\\): read 2 = written 1 \\(revised 0\\)"
                        + " \\+ rejected 1 \\+ duplicates 0 \\+ unchanged 0, flagged 0\n");
    }

    @Test
    @Order(3)
    void recordsTheProcessAsATask() {
        assertThat(jdbc.sql("SELECT concat_ws(' ', t.task_name, t.exit_code, b.job_execution_id,"
                                + " t.end_time >= e.end_time)"
                                + " FROM task_execution t JOIN task_task_batch b USING (task_execution_id)"
                                + " JOIN batch_job_execution e USING (job_execution_id)")
                        .query(String.class)
                        .list())
                .containsExactly("zenmarket 0 1 t");
    }

    @Test
    @Order(4)
    void listsAndShowsWhatRan() {
        assertThat(zenmarket("jobs", "list").out().lines().toList().getLast())
                .matches(" +1  ingest-bars +COMPLETED .* 2 +1 +1");
        assertThat(zenmarket("jobs", "show", "1").out())
                .contains("ingest-bars 1: COMPLETED", "date = 2024-01-31", "read-slice:slice000000");
    }

    @Test
    @Order(5)
    void answersMistakesInOneLine() {
        assertThat(zenmarket("jobs", "show", "99"))
                .isEqualTo(new Said(1, "", "execution 99: expected one that 'zenmarket jobs list' shows, was none\n"));
        assertThat(zenmarket("jobs", "stop", "ingest-bars"))
                .isEqualTo(new Said(
                        1, "", "ingest-bars: expected a running execution, was none; see 'zenmarket jobs list'\n"));
        Said restart = zenmarket("jobs", "restart", "1");
        assertThat(restart.exitCode()).isEqualTo(1);
        assertThat(restart.err()).contains("ingest-bars: ", "complete").hasLineCount(1);
    }

    @Test
    @Order(6)
    void explainsAWrongCommandLine() {
        Said said = zenmarket("jobs", "list", "--limt", "3");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).startsWith("Unknown option").contains("--limit");
        assertThat(zenmarket("--help").out()).contains("75", "the same command goes on where this one ended");
    }

    @Test
    @Order(7)
    void logsJsonWhenAsked() {
        jdbc.sql("UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL")
                .update();
        jdbc.sql("UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL WHERE step_name = 'clear'")
                .update();

        Said said = zenmarket("jobs", "restart", "1", "--log", "json");

        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(jsonLines(said)).anySatisfy(line -> {
            assertThat(line.get("message").asString())
                    .isEqualTo("ingest-bars: recovered 1 execution(s) of a process that ended without warning");
            assertThat(line.get("level").asString()).isEqualTo("INFO");
            assertThat(line.get("@timestamp").asString()).startsWith("20");
        });
    }

    @Test
    @Order(8)
    void keepsLogLinesOutOfResults() {
        System.setProperty("logging.level.org.springframework", "debug");
        try {
            Said said = zenmarket("indicators", "--symbol", "AAA", "--columns", "TRANGE");

            assertThat(said.out()).isEqualTo("date,TRANGE\n2024-01-02,\n");
            assertThat(said.err()).contains("DEBUG");
        } finally {
            System.clearProperty("logging.level.org.springframework");
        }
        Path file = directory.resolve("AAA.csv");
        assertThat(zenmarket("indicators", "--csv", file.toString(), "--columns", "TRANGE"))
                .isEqualTo(new Said(
                        0, "date,TRANGE\n2024-01-02,\n", "AAA.csv:3: close: expected above zero, was -11.0\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    @Order(9)
    void failsForGoodWhereThereIsNothingToRead(String kind) {
        Path missing = directory.resolve("missing");

        Said said = zenmarket("ingest-bars", "--source", kind + ":" + missing, "--date", "2024-02-01");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).doesNotContain("Exception", "ERROR");
        List<String> lines = said.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("ingest-bars: FAILED in \\d+\\.\\d s \\(execution \\d+\\)");
        assertThat(lines.getLast())
                .startsWith("ingest-bars: " + missing + ": expected a file, or a directory or pattern with *." + kind)
                .endsWith(", was nothing; check the path");
    }

    @Test
    @Order(10)
    void logsJsonThatSaysWhyItFailed() {
        String missing = directory.resolve("missing").toString();

        Said said = zenmarket("ingest-bars", "--source", "csv:" + missing, "--date", "2024-02-01", "--log", "json");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(jsonLines(said))
                .filteredOn(line -> line.has("status"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("status").asString()).isEqualTo("FAILED");
                    assertThat(line.get("cause").asString())
                            .startsWith(missing + ": expected a file,")
                            .endsWith("check the path");
                    assertThat(line.get("message").asString())
                            .startsWith("ingest-bars: FAILED in ")
                            .endsWith("; " + line.get("cause").asString());
                });
    }

    private static List<JsonNode> jsonLines(Said said) {
        return said.err()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static Said zenmarket(String... words) {
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            boolean bare = words[0].startsWith("--");
            Stream<String> stores = Stream.of("--profile", "test", "--data-dir", directory.toString());
            int code = ZenMarketCommand.execute(
                    (bare ? Stream.of(words) : Stream.concat(Stream.of(words), stores)).toArray(String[]::new));
            return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }
}
