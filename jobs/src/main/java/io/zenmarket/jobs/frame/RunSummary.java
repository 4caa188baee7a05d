package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/// How a run ended, for people: a line per child, then one of its own, each with its accounts, then why
/// it failed.
final class RunSummary {

    private static final Logger LOG = LoggerFactory.getLogger(RunSummary.class);

    private final AccountStore accounts;
    private final ChildRuns children;

    private final boolean structured;

    /// @param structured whether log lines are structured: then the summary is log lines, too
    RunSummary(AccountStore accounts, ChildRuns children, boolean structured) {
        this.accounts = accounts;
        this.children = children;
        this.structured = structured;
    }

    /// Says how a run ended, on `out` or as log lines whose fields a metric filter can read.
    void report(JobExecution execution, PrintStream out) {
        if (structured) {
            Stream.concat(children.of(execution).stream(), Stream.of(execution)).forEach(this::log);
        } else {
            out.println(of(execution));
        }
    }

    private void log(JobExecution execution) {
        Accounts total = accounts.total(execution.getJobInstance().getId());
        Optional<String> cause = cause(execution);
        LoggingEventBuilder event = LOG.atInfo()
                .addKeyValue("job", execution.getJobInstance().getJobName())
                .addKeyValue("execution", execution.getId())
                .addKeyValue("status", execution.getStatus())
                .addKeyValue("seconds", seconds(execution))
                .addKeyValue("read", total.read())
                .addKeyValue("written", total.written())
                .addKeyValue("rejected", total.rejected())
                .addKeyValue("duplicates", total.duplicates())
                .addKeyValue("unchanged", total.unchanged());
        cause.map(why -> event.addKeyValue("cause", why))
                .orElse(event)
                .log(line(execution) + cause.map(why -> "; " + why).orElse(""));
    }

    private static Optional<String> cause(JobExecution execution) {
        return causes(execution).findFirst().map(Throwable::getMessage);
    }

    String of(JobExecution execution) {
        String name = execution.getJobInstance().getJobName();
        Stream<String> parts = children.of(execution).stream().map(child -> "  " + line(child));
        Stream<String> why = cause(execution).stream().map(cause -> name + ": " + cause);
        return Stream.of(parts, Stream.of(line(execution)), why)
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(JobExecution execution) {
        Accounts total = accounts.total(execution.getJobInstance().getId());
        return String.format(
                Locale.ROOT,
                "%s: %s in %.1f s (execution %d)%s",
                execution.getJobInstance().getJobName(),
                execution.getStatus(),
                seconds(execution),
                execution.getId(),
                total.read() == 0 ? "" : ": " + accounts(execution, total));
    }

    /// Only a complete run has accounts that must add up.
    private static String accounts(JobExecution execution, Accounts total) {
        return execution.getStatus() == BatchStatus.COMPLETED ? total.line() : total.soFar();
    }

    private static double seconds(JobExecution execution) {
        LocalDateTime end = execution.getEndTime();
        LocalDateTime start = execution.getStartTime();
        return start == null || end == null ? 0 : Duration.between(start, end).toMillis() / 1e3;
    }

    /// Root causes first: the innermost throwable of each failed step, then its wrappers; then what
    /// failed the job itself. Partitions come before the step that runs them, which only knows that one
    /// of them failed.
    static Stream<Throwable> causes(JobExecution execution) {
        Stream<Throwable> ofSteps = execution.getStepExecutions().stream()
                .sorted(Comparator.comparing(step -> !StepFactory.isPartition(step.getStepName())))
                .map(StepExecution::getFailureExceptions)
                .flatMap(Collection::stream);
        return Stream.concat(ofSteps, execution.getFailureExceptions().stream()).flatMap(Faults::causes);
    }
}
