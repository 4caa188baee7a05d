package io.zenmarket.jobs.frame;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;

/// Works on recorded partitions of a job that was handed out, one after the other, without the job: takes
/// part in its lock, takes the lock of a partition, and runs its step from its last checkpoint. That step
/// is the same row in the job repository however often it is begun, so that no attempt has a name of its
/// own.
public final class PartitionWorker {

    /// What one process does.
    ///
    /// @param name of the process, for others who want the job
    /// @param round what was handed out
    /// @param mine the partitions that are this process's
    public record Assignment(String name, Round round, List<Round.Partition> mine) {}

    private final JobRegistry jobs;
    private final JobRepository repository;
    private final PartitionSteps steps;
    private final JobLocks locks;
    private final HandedOut handedOut;
    private final GracefulShutdown shutdown;
    private final Progress progress;

    PartitionWorker(
            JobRegistry jobs,
            JobRepository repository,
            PartitionSteps steps,
            JobLocks locks,
            HandedOut handedOut,
            GracefulShutdown shutdown,
            Progress progress) {
        this.jobs = jobs;
        this.repository = repository;
        this.steps = steps;
        this.locks = locks;
        this.handedOut = handedOut;
        this.shutdown = shutdown;
        this.progress = progress;
    }

    /// Works until nothing of its own is left.
    ///
    /// @param out is told what could not be done
    /// @return an exit code of [ExitCodes]: 75 for a stop or a fault that passes, 1 when a partition has
    ///     failed for good
    public int work(Assignment assignment, PrintStream out) {
        return shutdown.during(() -> {
            try (SharedJobLock lock = share(assignment)) {
                int code = work(assignment, lock, out);
                progress.close();
                return code;
            } catch (SQLException | RuntimeException e) {
                return failed(assignment.round().job(), e, out);
            }
        });
    }

    private SharedJobLock share(Assignment assignment) throws SQLException {
        Round round = assignment.round();
        return locks.share(round.job(), round.execution(), assignment.name());
    }

    private int work(Assignment assignment, SharedJobLock lock, PrintStream out) throws SQLException {
        Round round = assignment.round();
        Optional<String> status = handedOut.status(round.execution());
        if (status.isEmpty()) {
            return notHandedOut(assignment, out);
        }
        jobs.getJob(round.job());
        progress.begin(round.step(), assignment.mine().size());
        return assignment.mine().isEmpty() ? ExitCodes.DONE : workAll(assignment, lock, out);
    }

    /// What belongs to the job, a model for instance, is made once for all partitions. One that ends its process each
    /// time it is begun, for lack of memory, say, keeps no other from its turn.
    private int workAll(Assignment assignment, SharedJobLock lock, PrintStream out) throws SQLException {
        JobSynchronizationManager.register(
                recorded(assignment.mine().getFirst()).getJobExecution());
        try {
            List<Integer> codes = new ArrayList<>();
            for (Round.Partition partition : handedOut.neverBegunFirst(assignment.mine())) {
                codes.add(isStopped(assignment.round()) ? ExitCodes.TRY_AGAIN : work(partition, lock, out));
            }
            return codes.contains(ExitCodes.TRY_AGAIN) ? ExitCodes.TRY_AGAIN : Collections.max(codes);
        } finally {
            JobSynchronizationManager.release();
        }
    }

    private StepExecution recorded(Round.Partition partition) {
        return Optional.ofNullable(repository.getStepExecution(partition.stepExecution()))
                .orElseThrow(() -> new IllegalStateException(partition.name() + ": expected to be recorded, was not"));
    }

    private boolean isStopped(Round round) {
        return shutdown.isEnding() || !handedOut.status(round.execution()).equals(Optional.of("STARTED"));
    }

    /// A process may come late: when the others are done, or when the run was taken back.
    private int notHandedOut(Assignment assignment, PrintStream out) {
        List<String> left =
                assignment.round().left(handedOut.complete(assignment.round().execution()));
        boolean done = assignment.mine().stream().noneMatch(partition -> left.contains(partition.name()));
        if (!done) {
            out.println(assignment.round().job() + ": expected execution "
                    + assignment.round().execution() + " to be handed out, was not any more; plan the run again");
        }
        return done ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private int work(Round.Partition partition, SharedJobLock lock, PrintStream out) throws SQLException {
        if (!lock.tryPartition(partition.stepExecution())) {
            out.println(partition.name() + ": expected to be nobody's, was another process's");
            return ExitCodes.TRY_AGAIN;
        }
        try {
            return work(partition, out);
        } finally {
            lock.releasePartition(partition.stepExecution());
        }
    }

    private int work(Round.Partition partition, PrintStream out) {
        handedOut.begin(partition.stepExecution());
        StepExecution step = recorded(partition);
        if (step.getStatus() != BatchStatus.COMPLETED) {
            execute(step);
        }
        return switch (step.getStatus()) {
            case COMPLETED -> ExitCodes.DONE;
            case STOPPED -> ExitCodes.TRY_AGAIN;
            default -> failed(step, out);
        };
    }

    private void execute(StepExecution step) {
        try {
            steps.of(step.getStepName()).execute(step);
        } catch (JobInterruptedException e) {
            throw new IllegalStateException(step.getStepName() + ": expected to note that it stops, was " + e, e);
        }
    }

    /// Keeps why it failed, in place of the framework's stack trace, which is cut before it comes to that.
    private int failed(StepExecution step, PrintStream out) {
        List<Throwable> causes =
                step.getFailureExceptions().stream().flatMap(Faults::causes).toList();
        String cause =
                causes.isEmpty() ? "unknown" : String.valueOf(causes.getFirst().getMessage());
        boolean passes = step.getFailureExceptions().stream().anyMatch(Faults::passes);
        out.println(step.getStepName() + ": " + cause);
        if (step.getStatus() == BatchStatus.FAILED) {
            step.setExitStatus(new ExitStatus(ExitStatus.FAILED.getExitCode(), cause));
            repository.update(step);
        }
        return passes ? ExitCodes.TRY_AGAIN : ExitCodes.FAILED;
    }

    private static int failed(String job, Exception failure, PrintStream out) {
        Throwable cause = Faults.causes(failure).findFirst().orElse(failure);
        out.println(job + ": " + cause.getMessage());
        return Faults.passes(failure) ? ExitCodes.TRY_AGAIN : ExitCodes.FAILED;
    }
}
