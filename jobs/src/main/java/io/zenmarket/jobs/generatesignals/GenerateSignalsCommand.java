package io.zenmarket.jobs.generatesignals;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.workers.Processes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `generate-signals` on the command line.
@Command(
        name = GenerateSignalsJobConfiguration.JOB,
        description = "Evaluate the signal models over the lake's bars, for one business date or a span of sessions.",
        mixinStandardHelpOptions = true)
public final class GenerateSignalsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Processes processes = new Processes();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "first session, to fill in history (default: the business date only)")
    private @Nullable LocalDate from;

    @Option(
            names = "--stored-from",
            paramLabel = "DATE",
            description = "first session to fill in history in the database only, for paper accounts: no objects of the"
                    + " lake are written for it, which takes seconds instead of minutes")
    private @Nullable LocalDate storedFrom;

    @Override
    public Integer call() {
        return Application.toRun(GenerateSignalsJobConfiguration.JOB, options)
                .call(context -> processes.run(
                        context,
                        options,
                        GenerateSignalsJobConfiguration.JOB,
                        Requests.withStoredFrom(
                                GenerateSignalsRequest.of(
                                        context.getBean(Requests.class).on(date.date()), Optional.ofNullable(from)),
                                Optional.ofNullable(storedFrom)),
                        System.out));
    }
}
