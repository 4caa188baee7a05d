package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.workers.Processes;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backtest run` on the command line.
@Command(
        name = "run",
        description = {
            "Run a specification file: one backtest, or a sweep over parameter sets.",
            "The same question is answered by the stored result. A run that was stopped or killed goes on where it ended."
        },
        mixinStandardHelpOptions = true)
final class BacktestRunCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Processes processes = new Processes();

    @Parameters(paramLabel = "FILE", description = "the specification, YAML or JSON")
    private Path file = Path.of("");

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description =
                    "read this price file instead of the lake; a file that names no symbol is the universe's only one")
    private @Nullable Path csv;

    @Option(
            names = "--sentiment",
            paramLabel = "FILE",
            description =
                    "read the sentiment of every symbol from this file instead of the lake: a header, then rows of"
                            + " a date and a number from -1 to 1, known at the close of that date")
    private @Nullable Path sentiment;

    @Option(names = "--force", description = "compute again what is answered already; the result must be the same")
    private boolean force;

    @Option(
            names = "--check-lookahead",
            description = "instead of a backtest, test that no decision of the strategy depends on later bars")
    private boolean checkLookahead;

    @Override
    public Integer call() {
        return Application.toRun("backtest run", options).call(this::run);
    }

    private int run(ApplicationContext context) {
        BacktestSpecification specification = read(context.getBean(SpecificationReader.class));
        BacktestService service = context.getBean(BacktestService.class);
        StoredRun run = service.submit(
                specification, new BacktestService.Files(Optional.ofNullable(csv), Optional.ofNullable(sentiment)));
        if (checkLookahead) {
            return context.getBean(LookaheadCheck.class).check(run.id(), System.out);
        }
        int code = service.answer(
                run,
                force,
                request -> processes.run(context, options, RunBacktestJobConfiguration.JOB, request, System.out),
                System.out);
        if (code == ExitCodes.DONE) {
            context.getBean(ResultText.class).print(run.id(), System.out);
        }
        return code;
    }

    private BacktestSpecification read(SpecificationReader reader) {
        try {
            return reader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a readable specification, was " + e, e);
        }
    }
}
