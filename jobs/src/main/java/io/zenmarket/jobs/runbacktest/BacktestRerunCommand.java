package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backtest rerun` on the command line.
@Command(
        name = "rerun",
        description = "Compute a run again from exactly the bytes it has read; the result must be the same.",
        mixinStandardHelpOptions = true)
final class BacktestRerunCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RUN", description = "its id, or the beginning of it")
    private String id = "";

    @Override
    public Integer call() {
        return Application.toRun("backtest rerun", options).call(this::run);
    }

    private int run(ApplicationContext context) {
        StoredRun run = context.getBean(StoredRuns.class).named(id);
        int code = context.getBean(BacktestService.class).answer(run, true, System.out);
        if (code == ExitCodes.DONE) {
            context.getBean(ResultText.class).print(run.id(), System.out);
        }
        return code;
    }
}
