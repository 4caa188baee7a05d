package io.zenmarket.jobs.nightly;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `nightly` on the command line.
@Command(
        name = NightlyJobConfiguration.JOB,
        description = "Run the jobs of a night: ingest-bars, ingest-news, score-sentiment, generate-signals,"
                + " run-backtest (of zenmarket.run-backtest.nightly), paper-trade, publish-report.",
        mixinStandardHelpOptions = true)
public final class NightlyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "what ingest-bars reads, may be given several times; see 'zenmarket ingest-bars --help'")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--news-source",
            paramLabel = "SOURCE",
            description = "what ingest-news reads, may be given several times; see 'zenmarket ingest-news --help'")
    private List<String> newsSources = new ArrayList<>();

    @Override
    public Integer call() {
        return Application.toRun(NightlyJobConfiguration.JOB, options)
                .call(context -> context.getBean(JobRunner.class)
                        .run(
                                NightlyJobConfiguration.JOB,
                                Requests.withNewsSources(
                                        Requests.withSources(
                                                context.getBean(Requests.class).on(date.date()), sources),
                                        newsSources),
                                System.out));
    }
}
