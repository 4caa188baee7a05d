package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.store.EngineVersion;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Takes questions and answers them: from what is stored, or by running the job.
final class BacktestService {

    private static final int ID_DIGITS = 16;

    private final InputPinning pinning;
    private final BacktestRunPostgresTable table;
    private final JobRunner runner;
    private final Clock clock;

    BacktestService(InputPinning pinning, BacktestRunPostgresTable table, JobRunner runner, Clock clock) {
        this.pinning = pinning;
        this.table = table;
        this.runner = runner;
        this.clock = clock;
    }

    /// Stores a question.
    ///
    /// @param file a price file to read instead of the lake
    StoredRun submit(BacktestSpecification specification, Optional<Path> file) {
        PinnedInputs inputs = file.map(path -> pinning.ofFile(path, specification.data()))
                .orElseGet(() -> pinning.ofLake(specification.data()));
        String canonical = specification.canonical();
        String engine = EngineVersion.CURRENT;
        List<String> lines = inputs.lines();
        String id = Hashes.sha256(canonical + "\n" + String.join("\n", lines) + "\n" + engine)
                .substring(0, ID_DIGITS);
        Run run = Run.of(id, specification, inputs);
        StoredRun.Question question = new StoredRun.Question(
                canonical, lines, engine, inputs.symbols().size(), run.space().count());
        table.submit(new StoredRun(id, name(specification), question, clock.instant(), Optional.empty()));
        return table.find(id).orElseThrow();
    }

    private static String name(BacktestSpecification specification) {
        return specification
                .name()
                .or(() -> specification.strategy().name())
                .or(() -> specification.strategy().ta4j())
                .orElse("fixed weights");
    }

    /// Runs a question, or goes on with it.
    ///
    /// @param again whether to compute what is answered already; the result must be the same
    /// @return exit code
    int answer(StoredRun run, boolean again, PrintStream out) {
        if (run.result().isPresent() && !again) {
            out.println("run " + run.id() + ": answered by what was computed on "
                    + run.result().get().completed());
            return ExitCodes.DONE;
        }
        JobParameters request = new JobParametersBuilder()
                .addString(RunBacktestJobConfiguration.BACKTEST, run.id())
                .toJobParameters();
        return runner.run(RunBacktestJobConfiguration.JOB, request, out);
    }
}
