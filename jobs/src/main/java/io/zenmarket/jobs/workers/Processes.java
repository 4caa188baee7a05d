package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Round;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How the command of a job runs it: in this process, in several, or, below `plan`, up to where others go on.
public final class Processes {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--processes",
            paramLabel = "N",
            description = "work on the partitions in N processes of this machine (default: in threads of this one)")
    private @Nullable Integer processes;

    /// Runs, resumes or plans a job.
    ///
    /// @return exit code
    public int run(ApplicationContext context, String job, JobParameters request, PrintStream out) {
        Optional<PlanCommand> plan = plan();
        return plan.isPresent()
                ? planning(context, plan.get(), out).plan(job, request)
                : context.getBean(JobRunner.class).run(job, request, out);
    }

    /// Whether the run is only planned.
    public boolean planned() {
        return plan().isPresent();
    }

    /// Plans a run that needs no more work.
    ///
    /// @param complete says that nothing is left
    /// @return exit code
    public int done(ApplicationContext context, Round complete, PrintStream out) {
        return planning(context, plan().orElseThrow(), out).done(complete);
    }

    private Planning planning(ApplicationContext context, PlanCommand plan, PrintStream out) {
        return new Planning(
                context, plan.manifest(), Optional.ofNullable(processes).orElseGet(plan::processes), out);
    }

    private Optional<PlanCommand> plan() {
        return Optional.ofNullable(command.parent())
                .map(CommandSpec::userObject)
                .filter(PlanCommand.class::isInstance)
                .map(PlanCommand.class::cast);
    }
}
