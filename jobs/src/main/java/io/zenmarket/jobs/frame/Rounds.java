package io.zenmarket.jobs.frame;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;

/// Runs a job round by round: each ends where a step has partitions that are left to do, which are
/// recorded and handed out to other processes.
public final class Rounds {

    private final JobStarter starter;
    private final JobRunner runner;
    private final RunSummary summary;
    private final JobRepository repository;
    private final HandedOut handedOut;
    private final AccountStore accounts;
    private final Progress progress;

    Rounds(
            JobStarter starter,
            JobRunner runner,
            RunSummary summary,
            JobRepository repository,
            HandedOut handedOut,
            AccountStore accounts,
            Progress progress) {
        this.starter = starter;
        this.runner = runner;
        this.summary = summary;
        this.repository = repository;
        this.handedOut = handedOut;
        this.accounts = accounts;
        this.progress = progress;
    }

    /// Begins a run, or goes on with the unfinished one of the same request, up to the next partitions.
    ///
    /// @param tell is told what is left, under the job's lock
    /// @return an exit code of [ExitCodes]: 0 when there is something to work on, or nothing is left
    public int plan(String jobName, JobParameters request, Consumer<Round> tell, PrintStream out) {
        FanOut fanOut = fanOut(tell, List.of());
        return runner.attend(
                () -> fanOut.during(() -> starter.run(jobName, request)),
                out,
                execution -> report(fanOut, execution, out));
    }

    /// Goes on with a run whose partitions were worked on, up to the next ones.
    ///
    /// @param last what was handed out last
    /// @param tell is told what is left, under the job's lock
    /// @param goOn whether to go on without partitions that are not complete; the run ends as failed all
    ///     the same, and when
    ///     it is planned again, does them and what came behind them
    /// @return an exit code of [ExitCodes]: 1 when a partition is not complete
    /// @throws IllegalArgumentException when the database knows no such execution of that run
    public int finish(Round last, boolean goOn, Consumer<Round> tell, PrintStream out) {
        FanOut fanOut = fanOut(tell, last.gaps());
        JobExecution execution = execution(last);
        return runner.attend(
                () -> fanOut.during(() -> starter.goOn(execution, () -> incomplete(last, goOn, fanOut))),
                out,
                ended -> report(fanOut, ended, out));
    }

    /// The one that has recorded a round. A manifest outlives a database that is made anew, whose numbers begin again.
    private JobExecution execution(Round round) {
        JobExecution execution = starter.execution(round.execution());
        JobInstance run = execution.getJobInstance();
        if (run.getId() != round.instance() || !run.getJobName().equals(round.job())) {
            throw new IllegalArgumentException(
                    "manifest: expected execution %d of %s, run %d, was one of %s, run %d; plan the run again"
                            .formatted(
                                    round.execution(), round.job(), round.instance(), run.getJobName(), run.getId()));
        }
        return execution;
    }

    /// Nothing is left of the run of an execution.
    public Round complete(long execution) {
        JobInstance run = starter.execution(execution).getJobInstance();
        return new Round(run.getJobName(), run.getId(), execution, "", "", List.of(), List.of());
    }

    /// Whether the job of the present thread goes on without partitions that are not complete.
    public static boolean hasGaps() {
        return FanOut.hasGaps();
    }

    private FanOut fanOut(Consumer<Round> tell, List<Round.Gap> gaps) {
        return new FanOut(
                round -> {
                    if (!round.done()) {
                        handedOut.mark(round);
                    }
                    tell.accept(round);
                },
                this::endWithGaps,
                gaps);
    }

    private void endWithGaps(JobExecution execution, List<Round.Gap> gaps) {
        fail(
                execution,
                "expected all partitions to be complete, was "
                        + gaps.stream().map(Round.Gap::toString).collect(Collectors.joining("; ")));
    }

    private int report(FanOut fanOut, JobExecution execution, PrintStream out) {
        if (fanOut.round().filter(round -> !round.done()).isPresent()) {
            return ExitCodes.DONE;
        }
        summary.report(execution, out);
        return JobRunner.exitCode(execution);
    }

    /// Whether the job has been asked to stop while others work on its partitions.
    public boolean isStopped(Round round) {
        return !handedOut.status(round.execution()).equals(Optional.of("STARTED"));
    }

    /// Takes back what was handed out: the run is stopped, as `jobs list` shows.
    ///
    /// @throws JobBusyException while a process works on it
    public void takeBack(Round round) {
        starter.takeBack(round.execution());
    }

    /// How far a round is, shown as progress.
    public RoundProgress progress(Round round) {
        return new RoundProgress(round, this::left, accounts, progress);
    }

    /// Names of the partitions that are not complete.
    public List<String> left(Round round) {
        return round.left(handedOut.complete(round.execution()));
    }

    /// The execution as failed, when not all partitions are complete and it is not to go on without them.
    private Optional<JobExecution> incomplete(Round round, boolean goOn, FanOut fanOut) {
        List<String> left = left(round);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (goOn) {
            fanOut.leaveOut(new Round.Gap(round.step(), left));
            return Optional.empty();
        }
        JobExecution execution = starter.execution(round.execution());
        fail(execution, message(round, left));
        return Optional.of(execution);
    }

    private void fail(JobExecution execution, String message) {
        execution.addFailureException(new IllegalStateException(message));
        if (execution.getStatus() != BatchStatus.FAILED) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(new ExitStatus(ExitStatus.FAILED.getExitCode(), message));
            repository.update(execution);
        }
    }

    private String message(Round round, List<String> left) {
        List<HandedOut.Failed> failed = handedOut.failed(
                round.partitions().stream().map(Round.Partition::stepExecution).toList());
        Stream<String> causes =
                failed.stream().limit(3).map(each -> StepFactory.partition(each.step()) + " failed: " + each.cause());
        return round.step() + ": expected all partitions to be complete, was not: " + String.join(", ", left)
                + causes.map(cause -> "; " + cause).collect(Collectors.joining());
    }
}
