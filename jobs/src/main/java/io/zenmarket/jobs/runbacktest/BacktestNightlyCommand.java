package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `backtest nightly` on the command line.
@Command(
        name = "nightly",
        description = {
            "Run the specifications of the setting zenmarket.run-backtest.nightly, as 'zenmarket nightly' does.",
            "Those that read what they have read before are answered already. One that fails does not keep the others"
                    + " from running."
        },
        mixinStandardHelpOptions = true)
final class BacktestNightlyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Override
    public Integer call() {
        return Application.toRun("backtest nightly", options).call(this::run);
    }

    private int run(ApplicationContext context) {
        NightlyBacktests backtests = context.getBean(NightlyBacktests.class);
        JobRunner runner = context.getBean(JobRunner.class);
        List<JobParameters> requests =
                backtests.requests(context.getBean(Requests.class).on(date.date()));
        System.out.println("backtests of the night to run: " + requests.size());
        return context.getBean(GracefulShutdown.class).during(() -> run(runner, backtests.job(), requests));
    }

    private static int run(JobRunner runner, String job, List<JobParameters> requests) {
        int code = ExitCodes.DONE;
        for (JobParameters request : requests) {
            if (code != ExitCodes.TRY_AGAIN) {
                int ended = runner.run(job, request, System.out);
                code = ended == ExitCodes.DONE ? code : ended;
            }
        }
        return code;
    }
}
