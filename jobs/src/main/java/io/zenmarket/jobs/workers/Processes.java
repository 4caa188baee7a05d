package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Round;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How the command of a job runs it: in this process, in several, or, below `plan`, up to where others go on.
public final class Processes {

    /// Children of one array job of AWS Batch.
    private static final int MOST = 10_000;

    /// The local database has 100 connections, a process two.
    private static final int MOST_HERE = 40;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--processes",
            paramLabel = "N",
            description =
                    "work on the partitions in N processes of this machine (default: in threads of this one); below"
                            + " 'plan': cut the work for N processes, wherever they run (default: plan's own --processes)")
    void want(int wanted) {
        processes = within(plan().isPresent() ? MOST : MOST_HERE, command, wanted);
    }

    private @Nullable Integer processes;

    /// @throws ParameterException when there would be none, or more than an engine starts
    static int positive(CommandSpec command, int processes) {
        return within(MOST, command, processes);
    }

    private static int within(int most, CommandSpec command, int processes) {
        if (processes < 1 || processes > most) {
            throw new ParameterException(
                    command.commandLine(), "--processes: expected 1 to " + most + ", was " + processes);
        }
        return processes;
    }

    /// Runs, resumes or plans a job.
    ///
    /// @return exit code
    public int run(
            ApplicationContext context, CommonOptions options, String job, JobParameters request, PrintStream out) {
        Optional<PlanCommand> plan = plan();
        if (plan.isPresent()) {
            return planning(context, plan.get(), out).plan(job, request);
        }
        return processes == null
                ? context.getBean(JobRunner.class).run(job, request, out)
                : new Launcher(context, options, processes, out).run(job, request);
    }

    /// Plans a run that needs no more work.
    ///
    /// @param complete says that nothing is left
    /// @return exit code
    public int done(ApplicationContext context, Round complete, PrintStream out) {
        return planning(context, plan().orElseThrow(), out).done(complete);
    }

    private Planning planning(ApplicationContext context, PlanCommand plan, PrintStream out) {
        int wanted = Optional.ofNullable(processes).orElseGet(plan::processes);
        return Planning.of(context, new Planning.Target(plan.manifest(), wanted, out::println), out);
    }

    private Optional<PlanCommand> plan() {
        return Optional.ofNullable(command.parent())
                .map(CommandSpec::userObject)
                .filter(PlanCommand.class::isInstance)
                .map(PlanCommand.class::cast);
    }
}
