package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.Rounds;
import io.zenmarket.jobs.workers.Processes;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan run-backtest` on the command line.
@Command(
        name = RunBacktestJobConfiguration.JOB,
        description = "Ask a specification, as 'backtest run' does; what is answered already needs no work.",
        mixinStandardHelpOptions = true)
public final class BacktestPlanCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Processes processes = new Processes();

    @ArgGroup(multiplicity = "1")
    private Question question = new Question();

    @Option(names = "--csv", paramLabel = "FILE", description = "read this price file instead of the lake")
    private @Nullable Path csv;

    @Option(names = "--sentiment", paramLabel = "FILE", description = "read this sentiment instead of the lake's")
    private @Nullable Path sentiment;

    @Option(names = "--force", description = "compute again what is answered already; the result must be the same")
    private boolean force;

    /// Where the specification is.
    private static final class Question {

        @Parameters(paramLabel = "FILE", description = "the specification, YAML or JSON")
        private @Nullable Path file;

        @Option(
                names = "--specification",
                paramLabel = "KEY",
                description = "the specification as an object of the object store; JSON when the key ends in .json")
        private @Nullable String key;
    }

    @Override
    public Integer call() {
        return Application.toRun("plan run-backtest", options).call(this::plan);
    }

    private int plan(ApplicationContext context) {
        StoredRun run = context.getBean(BacktestService.class)
                .submit(
                        read(context),
                        new BacktestService.Files(Optional.ofNullable(csv), Optional.ofNullable(sentiment)));
        Optional<StoredRun.Result> answer = run.result().filter(result -> !force);
        return answer.isPresent()
                ? processes.done(
                        context,
                        context.getBean(Rounds.class).complete(answer.get().jobExecutionId()),
                        System.out)
                : processes.run(
                        context, options, RunBacktestJobConfiguration.JOB, BacktestService.request(run), System.out);
    }

    private BacktestSpecification read(ApplicationContext context) {
        return context.getBean(SpecificationSource.class)
                .read(
                        question.file == null
                                ? SpecificationSource.object(String.valueOf(question.key))
                                : question.file.toString());
    }
}
