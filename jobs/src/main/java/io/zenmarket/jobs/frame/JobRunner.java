package io.zenmarket.jobs.frame;

import java.io.PrintStream;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;

/// What the command line does with a job: run it, print its summary, and give the exit code.
public final class JobRunner {

    private final JobStarter starter;
    private final RunSummary summary;
    private final StopRequests stops;
    private final GracefulShutdown shutdown;
    private final Progress progress;

    JobRunner(
            JobStarter starter, RunSummary summary, StopRequests stops, GracefulShutdown shutdown, Progress progress) {
        this.starter = starter;
        this.summary = summary;
        this.stops = stops;
        this.shutdown = shutdown;
        this.progress = progress;
    }

    /// Runs or resumes a job.
    ///
    /// @return an exit code of [ExitCodes]
    public int run(String jobName, JobParameters request, PrintStream out) {
        return run(() -> starter.run(jobName, request), out);
    }

    /// Resumes the run of an execution.
    ///
    /// @return an exit code of [ExitCodes]
    public int resume(long executionId, PrintStream out) {
        return run(() -> starter.resume(executionId), out);
    }

    private int run(Supplier<JobExecution> job, PrintStream out) {
        return attend(job, out, execution -> {
            summary.report(execution, out);
            return exitCode(execution);
        });
    }

    /// Runs a job with all that is to look after one that runs.
    ///
    /// @param report says how it ended, and by which exit code
    int attend(Supplier<JobExecution> job, PrintStream out, ToIntFunction<JobExecution> report) {
        stops.watch();
        return shutdown.during(() -> {
            try {
                JobExecution execution = job.get();
                progress.close();
                return report.applyAsInt(execution);
            } catch (JobBusyException e) {
                out.println(e.getMessage());
                return ExitCodes.TRY_AGAIN;
            }
        });
    }

    static int exitCode(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return ExitCodes.DONE;
        }
        boolean passing = execution.getStatus() == BatchStatus.STOPPED
                || RunSummary.causes(execution).anyMatch(Faults::passes);
        return passing ? ExitCodes.TRY_AGAIN : ExitCodes.FAILED;
    }
}
