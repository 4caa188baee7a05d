package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.NightlyRuns;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// The backtests of a night: of each configured specification a run over what the lake holds by then. One whose answer
/// is stored already, because nothing it reads has changed, is not run.
final class NightlyBacktests implements NightlyRuns {

    private static final String EXAMPLE = "example:";

    private final List<String> specifications;
    private final SpecificationReader reader;
    private final BacktestService service;

    /// @param specifications files, or `example:` and the name of one of [BacktestExamples]
    NightlyBacktests(List<String> specifications, SpecificationReader reader, BacktestService service) {
        this.specifications = specifications;
        this.reader = reader;
        this.service = service;
    }

    @Override
    public String job() {
        return RunBacktestJobConfiguration.JOB;
    }

    @Override
    public List<JobParameters> requests(JobParameters night) {
        return specifications.stream()
                .map(this::submitted)
                .distinct()
                .filter(run -> run.result().isEmpty())
                .map(run -> new JobParametersBuilder()
                        .addString(RunBacktestJobConfiguration.BACKTEST, run.id())
                        .addLocalDate(Requests.DATE, Requests.date(night))
                        .toJobParameters())
                .toList();
    }

    private StoredRun submitted(String specification) {
        try {
            return service.submit(
                    specification.startsWith(EXAMPLE)
                            ? reader.read(
                                    specification, BacktestExamples.text(specification.substring(EXAMPLE.length())))
                            : reader.read(Path.of(specification)),
                    BacktestService.Files.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "zenmarket.run-backtest.nightly: " + specification + ", expected a readable specification, was "
                            + e,
                    e);
        }
    }
}
