package io.zenmarket.jobs.publishreport;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `publish-report` on the command line.
@Command(
        name = PublishReportJobConfiguration.JOB,
        description = "Publish the market brief of a business date as HTML, Markdown and JSON.",
        mixinStandardHelpOptions = true)
public final class PublishReportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Override
    public Integer call() {
        return Application.toRun(PublishReportJobConfiguration.JOB, options)
                .call(context -> context.getBean(JobRunner.class)
                        .run(
                                PublishReportJobConfiguration.JOB,
                                context.getBean(Requests.class).on(date.date()),
                                System.out));
    }
}
