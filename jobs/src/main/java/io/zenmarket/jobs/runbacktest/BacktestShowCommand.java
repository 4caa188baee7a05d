package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backtest show` on the command line.
@Command(
        name = "show",
        description = "Show a run: its best sets and where its results are.",
        mixinStandardHelpOptions = true)
final class BacktestShowCommand implements Callable<Integer> {

    /// What of it is shown.
    enum Part {
        RESULT,
        SPECIFICATION,
        INPUTS,
        SUMMARY
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RUN", description = "its id, or the beginning of it")
    private String id = "";

    @Option(
            names = "--what",
            paramLabel = "PART",
            defaultValue = "result",
            description = "result, specification (canonical), inputs (with hashes) or summary (JSON)"
                    + " (default: ${DEFAULT-VALUE})")
    private Part part = Part.RESULT;

    @Override
    public Integer call() {
        return Application.toLook("backtest show", options).call(this::show);
    }

    private int show(ApplicationContext context) {
        StoredRuns runs = StoredRuns.in(context);
        StoredRun run = runs.named(id);
        switch (part) {
            case RESULT -> new ResultText(runs).print(run.id(), System.out);
            case SPECIFICATION -> System.out.println(run.question().specification());
            case INPUTS -> run.question().inputs().forEach(System.out::println);
            case SUMMARY ->
                System.out.println(run.result().map(StoredRun.Result::summary).orElse("{}"));
        }
        return ExitCodes.DONE;
    }
}
