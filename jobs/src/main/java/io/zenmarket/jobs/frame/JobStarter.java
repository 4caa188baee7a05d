package io.zenmarket.jobs.frame;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;

/// Runs a job: takes its lock, recovers what a crash left, then goes on with the unfinished run of the
/// same request, or begins a new one. So the same command is right after a success, a stop and a crash.
///
/// A request is the set of identifying parameters; `run` numbers the runs of one request from 1.
public final class JobStarter {

    /// The parameter that numbers the runs of a request.
    public static final String RUN = "run";

    /// The parameter that ties a child's run to its parent's.
    static final String PARENT = "parent";

    private static final Logger LOG = LoggerFactory.getLogger(JobStarter.class);

    private final JobRegistry jobs;
    private final JobOperator operator;
    private final JobRepository repository;
    private final JobLocks locks;
    private final CrashRecovery recovery;
    private final HandedOut handedOut;
    private final RunEnds ends;

    JobStarter(
            JobRegistry jobs,
            JobOperator operator,
            JobRepository repository,
            JobLocks locks,
            CrashRecovery recovery,
            HandedOut handedOut,
            RunEnds ends) {
        this.jobs = jobs;
        this.operator = operator;
        this.repository = repository;
        this.locks = locks;
        this.recovery = recovery;
        this.handedOut = handedOut;
        this.ends = ends;
    }

    /// Runs or resumes a job and waits for its end.
    ///
    /// @param jobName the job
    /// @param request identifying parameters, without `run`
    /// @throws JobBusyException when another process runs the job, or this request where requests run beside
    public JobExecution run(String jobName, JobParameters request) {
        return ends.tell(locked(jobName, request, () -> {
            LastRun last = lastRun(jobName, request);
            return start(jobName, request, last.unfinished() ? last.number() : last.number() + 1);
        }));
    }

    /// Resumes the very run an execution belongs to.
    ///
    /// @throws IllegalArgumentException when there is no such execution, or its run has completed
    public JobExecution resume(long executionId) {
        JobExecution execution = execution(executionId);
        String jobName = execution.getJobInstance().getJobName();
        JobParameters run = execution.getJobParameters();
        return ends.tell(locked(jobName, run, () -> execute(jobName, run)));
    }

    /// Goes on with a run whose partitions were handed out; the last execution of one that is complete is
    /// its answer.
    ///
    /// @param execution that has recorded them
    /// @param ready is asked under the job's lock, when nobody works on them any more; gives the failed
    ///     execution when
    ///     the run may not go on
    /// @throws JobBusyException while a process works on them, or runs the job
    JobExecution goOn(JobExecution execution, Supplier<Optional<JobExecution>> ready) {
        String jobName = execution.getJobInstance().getJobName();
        return ends.tell(locked(locks.of(jobName, execution.getJobParameters()), recovery::stop, () -> {
            Optional<JobExecution> failed = ready.get();
            if (failed.isPresent()) {
                return failed.get();
            }
            JobExecution last = repository.getLastJobExecution(execution.getJobInstance());
            return last != null && last.getStatus() == BatchStatus.COMPLETED
                    ? ended(last)
                    : execute(jobName, execution.getJobParameters());
        }));
    }

    /// Takes back what was handed out of an execution's run, and nobody works on any more: the run is stopped.
    ///
    /// @throws JobBusyException while a process runs the job, or works on its partitions
    void takeBack(long execution) {
        JobExecution run = execution(execution);
        RunLock which = locks.of(run.getJobInstance().getJobName(), run.getJobParameters());
        JobLocks.Held lock = locks.acquire(which.name());
        try (lock) {
            recovery.stop(which);
        }
    }

    private static JobExecution ended(JobExecution execution) {
        FanOut.current().ifPresent(fanOut -> fanOut.ended(execution));
        return execution;
    }

    /// Runs or resumes a job as a child of another; its identity is the parent's run. A child that has
    /// completed is not run again: the parent was killed before it could note that.
    JobExecution runChild(String jobName, JobParameters request, JobExecution parent) {
        JobParameters tied = new JobParametersBuilder(request)
                .addString(PARENT, reference(parent))
                .toJobParameters();
        return locked(jobName, tied, () -> {
            JobExecution last = execution(jobName, tied, 1);
            return last != null && last.getStatus() == BatchStatus.COMPLETED ? last : start(jobName, tied, 1);
        });
    }

    /// An execution.
    ///
    /// @throws IllegalArgumentException when there is none
    JobExecution execution(long executionId) {
        return find(executionId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "execution " + executionId + ": expected one that 'zenmarket jobs list' shows, was none"));
    }

    private Optional<JobExecution> find(long executionId) {
        try {
            return Optional.ofNullable(repository.getJobExecution(executionId));
        } catch (EmptyResultDataAccessException e) {
            return Optional.empty();
        }
    }

    /// How children name the run they belong to.
    static String reference(JobExecution parent) {
        JobInstance run = parent.getJobInstance();
        return run.getJobName() + "#" + run.getId();
    }

    private interface Run {
        JobExecution execute() throws JobExecutionException;
    }

    private JobExecution locked(String jobName, JobParameters request, Run run) {
        return locked(locks.of(jobName, request), own -> recovery.recover(own) + recoverOthers(own), run);
    }

    private JobExecution locked(RunLock own, ToIntFunction<RunLock> recover, Run run) {
        JobLocks.Held lock = locks.acquire(own.name());
        try (lock) {
            return execute(own.job(), recover.applyAsInt(own), run);
        }
    }

    /// Of a job whose requests run beside each other, those that nobody runs any more.
    private int recoverOthers(RunLock own) {
        int recovered = 0;
        for (RunLock other : recovery.running(own)) {
            Optional<JobLocks.Held> lock = locks.tryAcquire(other.name());
            if (lock.isPresent()) {
                JobLocks.Held held = lock.get();
                try (held) {
                    recovered += recoverStillRunning(own, other);
                }
            }
        }
        return recovered;
    }

    /// Asks again under the lock: since it was asked first, the other may have ended, or handed its partitions out.
    private int recoverStillRunning(RunLock own, RunLock other) {
        return recovery.running(own).contains(other) ? recovery.recover(other) : 0;
    }

    private static JobExecution execute(String jobName, int recovered, Run run) {
        if (recovered > 0) {
            LOG.info("{}: recovered {} execution(s) of a process that ended without warning", jobName, recovered);
        }
        try {
            return run.execute();
        } catch (JobInstanceAlreadyCompleteException e) {
            throw new IllegalArgumentException(jobName
                    + ": expected a run that has stopped or failed, was one that is complete; to run the job again, use"
                    + " its own command");
        } catch (JobExecutionException e) {
            throw new IllegalArgumentException(jobName + ": " + e.getMessage(), e);
        }
    }

    private JobExecution start(String jobName, JobParameters request, long run) throws JobExecutionException {
        return execute(
                jobName, new JobParametersBuilder(request).addLong(RUN, run).toJobParameters());
    }

    private JobExecution execute(String jobName, JobParameters parameters) throws JobExecutionException {
        Job job = Optional.ofNullable(jobs.getJob(jobName))
                .orElseThrow(() -> new IllegalArgumentException("job: expected one of "
                        + jobs.getJobNames().stream().sorted().collect(Collectors.joining(", ")) + ", was " + jobName));
        if (!FanOut.hasGaps()) {
            Optional.ofNullable(repository.getJobInstance(jobName, parameters))
                    .ifPresent(run -> handedOut.reopen(run.getId()));
        }
        return ended(explained(operator.start(job, parameters)));
    }

    /// Keeps why a job failed where people look for it; the framework keeps stack traces, cut before they
    /// come to that.
    private JobExecution explained(JobExecution execution) {
        RunSummary.causes(execution).findFirst().ifPresent(cause -> {
            String code = execution.getExitStatus().getExitCode();
            execution.setExitStatus(new ExitStatus(code, String.valueOf(cause.getMessage())));
            repository.update(execution);
        });
        return execution;
    }

    private record LastRun(long number, boolean unfinished) {}

    private LastRun lastRun(String jobName, JobParameters request) {
        long number = 0;
        boolean unfinished = false;
        for (JobExecution last = execution(jobName, request, 1); last != null; ) {
            number++;
            unfinished = last.getStatus() != BatchStatus.COMPLETED && last.getStatus() != BatchStatus.ABANDONED;
            last = execution(jobName, request, number + 1);
        }
        return new LastRun(number, unfinished);
    }

    private @Nullable JobExecution execution(String jobName, JobParameters request, long run) {
        JobParameters numbered =
                new JobParametersBuilder(request).addLong(RUN, run).toJobParameters();
        return repository.getLastJobExecution(jobName, numbered);
    }
}
