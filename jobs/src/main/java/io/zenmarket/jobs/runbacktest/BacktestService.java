package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.MarketData;
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
import java.util.function.ToIntFunction;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Takes questions and answers them: from what is stored, or by running the job.
public final class BacktestService {

    private static final int ID_DIGITS = 16;

    private final InputPinning pinning;
    private final SentimentPinning sentiment;
    private final BacktestRunPostgresTable table;
    private final StoredRun.Cut cut;
    private final JobRunner runner;
    private final Clock clock;

    BacktestService(
            InputPinning pinning,
            SentimentPinning sentiment,
            BacktestRunPostgresTable table,
            StoredRun.Cut cut,
            JobRunner runner,
            Clock clock) {
        this.pinning = pinning;
        this.sentiment = sentiment;
        this.table = table;
        this.cut = cut;
        this.runner = runner;
        this.clock = clock;
    }

    /// Files that are read instead of the lake.
    ///
    /// @param prices a price file; empty: the lake's bars
    /// @param sentiment a date and a number per row; empty: the lake's daily sentiment, if any is read
    public record Files(Optional<Path> prices, Optional<Path> sentiment) {

        public static final Files NONE = new Files(Optional.empty(), Optional.empty());
    }

    /// A question that is stored.
    ///
    /// @param run what is stored of it
    /// @param sets parameter sets to evaluate, over all symbols
    public record Submitted(StoredRun run, long sets) {}

    /// Stores a question.
    StoredRun submit(BacktestSpecification specification, Files files) {
        return ask(specification, files).run();
    }

    /// Stores a question.
    ///
    /// @throws IllegalArgumentException when what it is to read is not there
    public Submitted ask(BacktestSpecification specification, Files files) {
        MarketData data = specification.data();
        PinnedInputs bars =
                files.prices().map(path -> pinning.ofFile(path, data)).orElseGet(() -> pinning.ofLake(data));
        PinnedInputs inputs = sentiment.beside(bars, data, files.sentiment());
        String canonical = specification.canonical();
        String engine = EngineVersion.CURRENT;
        List<String> lines = inputs.lines();
        String id = Hashes.sha256(canonical + "\n" + String.join("\n", lines) + "\n" + engine)
                .substring(0, ID_DIGITS);
        Run run = Run.of(id, specification, inputs);
        StoredRun.Question question = new StoredRun.Question(
                canonical, lines, engine, inputs.symbols().size(), run.space().count());
        table.submit(new StoredRun(id, name(specification), question, clock.instant(), Optional.empty()), cut);
        return new Submitted(
                table.find(id).orElseThrow(),
                run.space().count() * run.accounts().size());
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
    public int answer(StoredRun run, boolean again, PrintStream out) {
        return answer(run, again, request -> runner.run(RunBacktestJobConfiguration.JOB, request, out), out);
    }

    /// Runs a question, or goes on with it.
    ///
    /// @param job runs the job with a request and gives its exit code
    int answer(StoredRun run, boolean again, ToIntFunction<JobParameters> job, PrintStream out) {
        if (run.result().isPresent() && !again) {
            out.println("run " + run.id() + ": answered by what was computed on "
                    + run.result().get().completed());
            return ExitCodes.DONE;
        }
        return job.applyAsInt(request(run));
    }

    /// The job's request for a question.
    static JobParameters request(StoredRun run) {
        return new JobParametersBuilder()
                .addString(RunBacktestJobConfiguration.BACKTEST, run.id())
                .toJobParameters();
    }
}
