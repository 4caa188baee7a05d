package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `backtest nightly` on the command line.
@Command(
        name = "nightly",
        description =
                "Run the specifications of the setting zenmarket.run-backtest.nightly, as 'zenmarket nightly' does.",
        mixinStandardHelpOptions = true)
final class BacktestNightlyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
        return Application.toRun("backtest nightly", options).call(BacktestNightlyCommand::run);
    }

    private static int run(ApplicationContext context) {
        BacktestService service = context.getBean(BacktestService.class);
        return context.getBean(NightlyBacktests.class)
                .runs()
                .mapToInt(run -> service.answer(run, false, System.out))
                .reduce(ExitCodes.DONE, BacktestNightlyCommand::worse);
    }

    /// A failure is told before what may pass.
    private static int worse(int code, int other) {
        return code == ExitCodes.FAILED || other == ExitCodes.DONE ? code : other;
    }
}
