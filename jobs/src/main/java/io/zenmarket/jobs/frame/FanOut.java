package io.zenmarket.jobs.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;

/// A run whose partitions other processes work on. While a job runs within [#during], a step with
/// partitions that are not complete records them and stops the job there; one whose partitions all are
/// goes on.
final class FanOut {

    private static final ScopedValue<FanOut> CURRENT = ScopedValue.newInstance();

    private final Consumer<Round> handOut;
    private final BiConsumer<JobExecution, List<Round.Gap>> fail;
    private final List<Round.Gap> gaps;
    private String step = "";
    private List<StepExecution> recorded = List.of();
    private Optional<Round> round = Optional.empty();

    /// @param handOut is told, under the job's lock, what was recorded, or that nothing is left
    /// @param fail makes an execution that has come to its end with gaps one that has failed
    /// @param gaps there are already
    FanOut(Consumer<Round> handOut, BiConsumer<JobExecution, List<Round.Gap>> fail, List<Round.Gap> gaps) {
        this.handOut = handOut;
        this.fail = fail;
        this.gaps = new ArrayList<>(gaps);
    }

    /// Goes on without some partitions.
    void leaveOut(Round.Gap gap) {
        gaps.add(gap);
    }

    /// Whether the present thread runs a job that goes on without some partitions.
    static boolean hasGaps() {
        return current().filter(fanOut -> !fanOut.gaps.isEmpty()).isPresent();
    }

    /// The one that the present thread runs a job in.
    static Optional<FanOut> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs a job in this.
    <T> T during(Supplier<T> run) {
        return ScopedValue.where(CURRENT, this).call(run::get);
    }

    /// Records the partitions that are left of a step; marks one that the run goes on without some of.
    ///
    /// @return nothing: none is worked on here
    Collection<StepExecution> record(StepExecutionSplitter splitter, StepExecution manager)
            throws JobExecutionException {
        Optional<Round.Gap> gap = gaps.stream()
                .filter(each -> each.step().equals(manager.getStepName()))
                .findFirst();
        if (gap.isPresent()) {
            manager.setExitStatus(new ExitStatus(HandedOut.INCOMPLETE, gap.get().toString()));
        } else {
            step = manager.getStepName();
            recorded = split(splitter, manager);
        }
        if (!recorded.isEmpty()) {
            manager.setTerminateOnly();
        }
        return List.of();
    }

    /// Nothing when the job was asked to stop meanwhile; what is recorded then is recorded anew next time.
    private static List<StepExecution> split(StepExecutionSplitter splitter, StepExecution manager)
            throws JobExecutionException {
        List<StepExecution> partitions = splitter.split(manager, 1).stream()
                .sorted(Comparator.comparing(StepExecution::getStepName))
                .toList();
        return manager.isTerminateOnly() ? List.of() : partitions;
    }

    /// The job has ended, for now or for good; its lock is still held.
    void ended(JobExecution execution) {
        boolean stoppedHere = execution.getStatus() == BatchStatus.STOPPED && !recorded.isEmpty();
        boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
        if (completed && !gaps.isEmpty()) {
            fail.accept(execution, gaps);
        }
        boolean failedWithGaps = !gaps.isEmpty() && JobRunner.exitCode(execution) == ExitCodes.FAILED;
        if (stoppedHere || completed || failedWithGaps) {
            Round next = round(execution);
            handOut.accept(next);
            round = Optional.of(next);
        }
    }

    private Round round(JobExecution execution) {
        List<Round.Partition> partitions = recorded.stream()
                .map(each -> new Round.Partition(StepFactory.partition(each.getStepName()), each.getId()))
                .toList();
        return new Round(
                execution.getJobInstance().getJobName(),
                execution.getJobInstance().getId(),
                execution.getId(),
                partitions.isEmpty() ? "" : step,
                partitions.isEmpty()
                        ? ""
                        : StepFactory.worker(recorded.getFirst().getStepName()),
                partitions,
                gaps);
    }

    /// What was handed out; empty: the job has failed, or was stopped before.
    Optional<Round> round() {
        return round;
    }
}
