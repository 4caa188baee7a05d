package io.zenmarket.jobs.frame;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/// How a run ended.
///
/// @param job its name
/// @param execution its last execution
/// @param date business date; empty: it has none
/// @param failure why it failed; empty: it is complete
public record EndedRun(String job, long execution, Optional<LocalDate> date, Optional<Failure> failure) {

    /// Why a run failed.
    ///
    /// @param step where, e.g. the child of a night
    /// @param cause what the first cause says
    /// @param passing the same command may do better later
    public record Failure(String step, String cause, boolean passing) {}

    static EndedRun of(JobExecution execution) {
        return new EndedRun(
                execution.getJobInstance().getJobName(),
                execution.getId(),
                Optional.ofNullable(execution.getJobParameters().getLocalDate(Requests.DATE)),
                execution.getStatus() == BatchStatus.COMPLETED ? Optional.empty() : Optional.of(failure(execution)));
    }

    private static Failure failure(JobExecution execution) {
        String step = execution.getStepExecutions().stream()
                .filter(each -> each.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .filter(name -> !StepFactory.isPartition(name))
                .findFirst()
                .orElse("its start");
        String cause = RunSummary.causes(execution)
                .findFirst()
                .map(each -> String.valueOf(each.getMessage()))
                .orElse("unknown");
        return new Failure(step, cause, JobRunner.exitCode(execution) == ExitCodes.TRY_AGAIN);
    }
}
