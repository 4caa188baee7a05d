package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.NightlyRuns;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.util.List;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// The backtests of a night: of each configured specification a run over what the lake holds by then. One whose answer
/// is stored already, because nothing it reads has changed, is not run.
final class NightlyBacktests implements NightlyRuns {

    private final List<String> specifications;
    private final SpecificationSource source;
    private final BacktestService service;

    /// @param specifications where they are, in the words of [SpecificationSource]
    NightlyBacktests(List<String> specifications, SpecificationSource source, BacktestService service) {
        this.specifications = specifications;
        this.source = source;
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
        return service.submit(source.read(specification), BacktestService.Files.NONE);
    }
}
