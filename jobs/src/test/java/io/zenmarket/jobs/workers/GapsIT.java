package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.runbacktest.BacktestService;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Runs that go on without the share of a process that never worked, of three.
class GapsIT {

    private static final LocalDate DATE = LocalDate.of(2024, 6, 28);

    private static final Map<String, ?> CUT = Map.of("zenmarket.run-backtest.part-sets", 2);

    private static final Path PRICES = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");

    @TempDir
    private Path folder;

    /// An answer is whole or none, also when the run is planned again.
    @Test
    void aBacktestIsDoneWholeWhenPlannedAgain() {
        try (TestApplication application = start("planned")) {
            JobParameters request = backtest(application);
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("run-backtest", request)).isZero();
            int all = run.manifest().partitions().size();
            workWithoutTheSecond(run);

            assertThat(run.finish(true)).isEqualTo(1);

            assertThat(run.said()).contains("expected all of its 28 sets, was");
            List<String> missing = gapOf(run, "evaluate");
            assertThat(missing).hasSizeBetween(1, all - 1);
            planAndDo(run, "run-backtest", request, missing);
            assertThat(Left.butAccounts(application, folder.resolve("planned"))).isEqualTo(undisturbed("run-backtest"));
        }
    }

    @Test
    void aBacktestKeepsTheCutItBeganWith() {
        PostgresAccess database = TestServer.migratedDatabase();
        try (TestApplication application = start(database, "planned", CUT)) {
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("run-backtest", backtest(application))).isZero();
            workWithoutTheSecond(run);
        }
        Map<String, ?> other = Map.of("zenmarket.run-backtest.part-sets", 5, "zenmarket.run-backtest.partitions", 4);
        try (TestApplication application = start(database, "planned", other)) {
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("run-backtest", backtest(application))).isZero();
            assertThat(run.work()).containsOnly(0);

            assertThat(run.finish(false)).isZero();

            assertThat(Left.butAccounts(application, folder.resolve("planned"))).isEqualTo(undisturbed("run-backtest"));
        }
    }

    @Test
    void recordsThatWereNotMergedHaveTheirFateWhenPlannedAgain() {
        try (TestApplication application = start("planned")) {
            JobParameters request = bars(application);
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("ingest-bars", request)).isZero();
            assertThat(run.work()).containsOnly(0);
            assertThat(run.finish(false)).isZero();
            workWithoutTheSecond(run);

            assertThat(run.finish(true)).isEqualTo(1);

            List<String> missing = gapOf(run, "merge");
            assertThat(run.said()).contains("was merge without " + String.join(", ", missing));
            planAndDo(run, "ingest-bars", request, missing);
            assertThat(Left.butAccounts(application, folder.resolve("planned"))).isEqualTo(undisturbed("ingest-bars"));
        }
    }

    /// The run has failed for another reason by then.
    @Test
    void slicesThatWereNotReadAreReadWhenPlannedAgain() {
        try (TestApplication application = start("planned")) {
            JobParameters request = bars(application);
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("ingest-bars", request)).isZero();
            workWithoutTheSecond(run);
            assertThat(run.finish(true)).isZero();
            List<String> missing = gapOf(run, "read");

            assertThat(run.finish(false)).isEqualTo(1);

            assertThat(run.said()).contains("merge: expected all partitions to be complete, was not");
            assertThat(run.plan("ingest-bars", request)).isZero();
            assertThat(names(run)).isEqualTo(missing);
            assertThat(run.work()).containsOnly(0);
            assertThat(run.finish(false)).isZero();
            assertThat(run.work()).containsOnly(0);
            assertThat(run.finish(false)).isZero();
            assertThat(Left.butAccounts(application, folder.resolve("planned"))).isEqualTo(undisturbed("ingest-bars"));
        }
    }

    @Test
    void aRoundIsFinishedOnceHoweverOftenItIsAskedFor() {
        try (TestApplication application = start("planned")) {
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("ingest-bars", bars(application))).isZero();
            assertThat(run.work()).containsOnly(0);
            assertThat(run.finishByCommand("--round", "2")).as("comes early").isEqualTo(1);
            assertThat(run.finishByCommand("--round", "1")).isZero();
            WorkManifest merge = run.manifest();

            assertThat(run.finishByCommand("--round", "1", "--incomplete", "publish"))
                    .as("comes twice")
                    .isZero();

            assertThat(run.manifest()).isEqualTo(merge);
            assertThat(run.work()).containsOnly(0);
            assertThat(run.finishByCommand("--round", "2")).isZero();
            assertThat(run.finishByCommand("--round", "2")).as("is done").isZero();
            assertThat(Left.butAccounts(application, folder.resolve("planned"))).isEqualTo(undisturbed("ingest-bars"));
        }
    }

    @Test
    void aRunThatHasFailedIsNotDoneWhenItIsFinishedAgain() {
        try (TestApplication application = start("planned")) {
            PlannedRun run = new PlannedRun(application);
            assertThat(run.plan("run-backtest", backtest(application))).isZero();
            workWithoutTheSecond(run);

            assertThat(run.finishByCommand("--round", "1", "--incomplete", "publish"))
                    .isEqualTo(1);
            assertThat(run.finishByCommand("--round", "1", "--incomplete", "publish"))
                    .isEqualTo(1);
        }
    }

    private static void workWithoutTheSecond(PlannedRun run) {
        assertThat(run.work(0)).isZero();
        assertThat(run.work(2)).isZero();
    }

    private static List<String> gapOf(PlannedRun run, String step) {
        assertThat(run.manifest().gaps()).hasSize(1);
        WorkManifest.Gap gap = run.manifest().gaps().getFirst();
        assertThat(gap.step()).isEqualTo(step);
        return gap.partitions();
    }

    private static List<String> names(PlannedRun run) {
        return run.manifest().partitions().stream()
                .map(WorkManifest.Partition::name)
                .toList();
    }

    private static void planAndDo(PlannedRun run, String job, JobParameters request, List<String> partitions) {
        assertThat(run.plan(job, request)).isZero();
        assertThat(names(run)).isEqualTo(partitions);
        assertThat(run.work()).containsOnly(0);
        assertThat(run.finish(false)).isZero();
        assertThat(run.manifest().gaps()).isEmpty();
    }

    private Map<String, String> undisturbed(String job) {
        try (TestApplication application = start("threads")) {
            JobParameters request = job.equals("run-backtest") ? backtest(application) : bars(application);
            assertThat(application.run(job, request).exitCode()).isZero();
            return Left.butAccounts(application, folder.resolve("threads"));
        }
    }

    private TestApplication start(String name) {
        return start(TestServer.migratedDatabase(), name, CUT);
    }

    private TestApplication start(PostgresAccess database, String name, Map<String, ?> settings) {
        return TestApplication.start(database, folder.resolve(name), settings);
    }

    /// Two slices, and symbols in most of the 16 buckets.
    private static JobParameters bars(TestApplication application) {
        return Requests.withSources(
                application.bean(Requests.class).on(Optional.of(DATE)),
                List.of("simulated:symbols=20&bars=300&seed=5&from=2023-01-03", "csv:" + PRICES));
    }

    /// 7 × 4 sets, 2 a part.
    private static JobParameters backtest(TestApplication application) {
        String text = """
                universe: [SPX]
                strategy:
                  name: sma-cross
                  parameters: {fast: {from: 3, to: 9, step: 1}, slow: {from: 15, to: 45, step: 10}}
                """;
        String id = application
                .bean(BacktestService.class)
                .ask(
                        application.bean(SpecificationReader.class).read("test.yaml", text),
                        new BacktestService.Files(Optional.of(PRICES), Optional.empty()))
                .run()
                .id();
        return new JobParametersBuilder().addString("backtest", id).toJobParameters();
    }
}
