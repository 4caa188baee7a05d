package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.runbacktest.BacktestService;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Each job that can be planned, once on two threads of one process and once by a plan and three workers:
/// the same objects, byte for byte, and the same rows.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralProcessesIT {

    private static final LocalDate DATE = LocalDate.of(2024, 6, 28);
    private static final Map<String, Object> SETTINGS =
            Map.of("zenmarket.score-sentiment.scorer", "lexicon-1", "zenmarket.run-backtest.part-sets", 40);

    @TempDir
    private static Path folder;

    private static TestApplication threads;
    private static TestApplication planned;

    @BeforeAll
    static void start() {
        threads = start("threads");
        planned = start("planned");
    }

    private static TestApplication start(String name) {
        return TestApplication.start(TestServer.migratedDatabase(), folder.resolve(name), SETTINGS);
    }

    @AfterAll
    static void stop() {
        threads.close();
        planned.close();
    }

    @Test
    @Order(1)
    void ingestsBarsInTwoRounds() {
        JobParameters request = Requests.withSources(
                on(),
                List.of(
                        "simulated:symbols=20&bars=1100&seed=5&from=2021-10-01",
                        "csv:" + Path.of("src", "main", "resources", "samples", "sp500-2000.csv")));

        assertThat(both("ingest-bars", request)).containsExactly("read", "merge", "");
    }

    @Test
    @Order(2)
    void scoresNewsInTwoRounds() {
        JobParameters news = Requests.withSources(on(), List.of("simulated:stories=300&companies=10&seed=3"));
        assertThat(threads.run("ingest-news", news).exitCode()).isZero();
        assertThat(planned.run("ingest-news", news).exitCode()).isZero();

        assertThat(both("score-sentiment", on())).containsExactly("score", "aggregate", "");
    }

    @Test
    @Order(3)
    void generatesSignalsInOneRound() {
        assertThat(both(
                        "generate-signals",
                        new JobParametersBuilder(on())
                                .addLocalDate("from", DATE.minusDays(9))
                                .toJobParameters()))
                .containsExactly("evaluate", "");
    }

    @Test
    @Order(4)
    void runsABacktestInOneRound() {
        String id = ask(planned);
        assertThat(ask(threads)).isEqualTo(id);

        assertThat(both(
                        "run-backtest",
                        new JobParametersBuilder().addString("backtest", id).toJobParameters()))
                .containsExactly("evaluate", "");
    }

    @Test
    @Order(5)
    void changesNothingTheSecondTime() {
        Map<String, String> before = Left.of(planned, folder.resolve("planned"));

        assertThat(plannedRun("generate-signals", on())).containsExactly("evaluate", "");

        assertThat(Left.of(planned, folder.resolve("planned")).keySet()).isEqualTo(before.keySet());
    }

    private static JobParameters on() {
        return threads.bean(Requests.class).on(Optional.of(DATE));
    }

    private static String ask(TestApplication application) {
        String text = """
                universe: [SIM0001, SIM0002, SIM0003]
                strategy:
                  name: sma-cross
                  parameters: {fast: {from: 3, to: 12, step: 1}, slow: {from: 15, to: 45, step: 3}}
                ranking: {by: sharpe, best: 5}
                """;
        return application
                .bean(BacktestService.class)
                .ask(application.bean(SpecificationReader.class).read("test.yaml", text), BacktestService.Files.NONE)
                .run()
                .id();
    }

    /// Runs a job in both ways and compares.
    ///
    /// @return the steps that were handed out, then an empty one for the end
    private static List<String> both(String job, JobParameters request) {
        TestApplication.Ended ended = threads.run(job, request);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        List<String> steps = plannedRun(job, request);
        assertThat(Left.of(planned, folder.resolve("planned")))
                .isEqualTo(Left.of(threads, folder.resolve("threads")))
                .isNotEmpty();
        return steps;
    }

    private static List<String> plannedRun(String job, JobParameters request) {
        PlannedRun run = new PlannedRun(planned);
        assertThat(run.plan(job, request)).isZero();
        List<String> steps = new ArrayList<>();
        while (run.manifest().state().equals(WorkManifest.WORK)) {
            steps.add(run.manifest().step());
            assertThat(run.workAsProcess(SETTINGS.keySet().toArray(String[]::new)))
                    .isZero();
            assertThat(run.finish(false)).isZero();
        }
        steps.add(run.manifest().step());
        return steps;
    }
}
