package io.zenmarket.jobs.nightly;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `demo` on the command line: a night on sample data, then what it left behind.
@Command(
        name = "demo",
        description = {
            "Run a night on sample data and say what to look at.",
            "Real daily prices of the S&P 500, 2000-01-03 to 2020-04-17 (npm package vega-datasets 3.2.1, originally"
                    + " from Yahoo Finance), five simulated symbols, and 400 market events as a sample of news."
                    + " An example's sweep is run over the S&P 500, and a paper account trades the 20 years of the S&P 500 by its signals. Needs no network."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    static final LocalDate DATE = LocalDate.of(2020, 4, 17);

    private static final String SIMULATED = "simulated:symbols=5&seed=7";

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
        Path prices = DemoSample.PRICES.materialise(options.dataDirectory());
        Path news = DemoSample.NEWS.materialise(options.dataDirectory());
        System.out.println("Demo: the night of " + DATE + " over the S&P 500 and five simulated symbols, kept in "
                + options.dataDirectory().toAbsolutePath().normalize());
        Application demo =
                Application.toRun("demo", options).with("zenmarket.run-backtest.nightly", "example:sma-sweep");
        return DemoAccount.configure(demo)
                .call(context -> context.getBean(GracefulShutdown.class).during(() -> run(context, prices, news)));
    }

    private int run(ApplicationContext context, Path prices, Path news) {
        JobParameters date = context.getBean(Requests.class).on(Optional.of(DATE));
        JobParameters request = Requests.withStoredFrom(
                Requests.withNewsSources(
                        Requests.withSources(date, List.of("csv:" + prices, SIMULATED)), List.of("file:" + news)),
                Optional.of(DemoAccount.START));
        int code = context.getBean(JobRunner.class).run(NightlyJobConfiguration.JOB, request, System.out);
        if (code == ExitCodes.DONE) {
            code = context.getBean(JobRunner.class).run("paper-trade", Requests.withReplay(date), System.out);
        }
        if (code == ExitCodes.DONE) {
            DemoTables tables = new DemoTables(context.getBean(JdbcClient.class));
            System.out.println(new DemoSummary(tables, options.dataDirectory()).text());
        }
        return code;
    }
}
