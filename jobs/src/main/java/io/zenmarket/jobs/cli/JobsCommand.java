package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.JobConsole;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.store.NothingStoredException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `jobs`: what ran, what runs, and how to stop or go on with it.
@Command(
        name = "jobs",
        description = "List, show, stop or restart job executions.",
        mixinStandardHelpOptions = true,
        subcommands = {
            JobsCommand.ListJobs.class,
            JobsCommand.Show.class,
            JobsCommand.Stop.class,
            JobsCommand.Restart.class
        })
public final class JobsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// What the subcommands share.
    abstract static class Look implements Callable<Integer> {

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        abstract int look(JobConsole console);

        @Override
        public Integer call() {
            return Application.toLook("jobs " + spec.name(), options)
                    .call(context -> look(context.getBean(JobConsole.class)));
        }

        int print(String text) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
            return ExitCodes.DONE;
        }
    }

    /// `jobs list`.
    @Command(name = "list", description = "The latest executions, newest first.", mixinStandardHelpOptions = true)
    static final class ListJobs extends Look {

        @Option(
                names = {"-n", "--limit"},
                defaultValue = "20",
                description = "how many (default: ${DEFAULT-VALUE})")
        private int limit;

        @Override
        public Integer call() {
            try {
                return super.call();
            } catch (NothingStoredException e) {
                return print(JobConsole.NOTHING_YET);
            }
        }

        @Override
        int look(JobConsole console) {
            return print(console.list(limit));
        }
    }

    /// `jobs show`.
    @Command(name = "show", description = "One execution with its steps.", mixinStandardHelpOptions = true)
    static final class Show extends Look {

        @Parameters(paramLabel = "ID", description = "execution number, as 'jobs list' shows it")
        private long id;

        @Override
        int look(JobConsole console) {
            return print(console.show(id));
        }
    }

    /// `jobs stop`.
    @Command(
            name = "stop",
            description = "Ask a running execution to stop at its next checkpoint.",
            mixinStandardHelpOptions = true)
    static final class Stop extends Look {

        @Parameters(paramLabel = "ID|JOB", description = "execution number, or a job's name for its running execution")
        private String target = "";

        @Override
        int look(JobConsole console) {
            return print(console.stop(target));
        }
    }

    /// `jobs restart`.
    @Command(
            name = "restart",
            description = "Go on with a stopped or failed execution where it ended.",
            mixinStandardHelpOptions = true)
    static final class Restart implements Callable<Integer> {

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "ID", description = "execution number, as 'jobs list' shows it")
        private long id;

        @Override
        public Integer call() {
            return Application.toRun("jobs restart", options)
                    .call(context -> context.getBean(JobRunner.class).resume(id, System.out));
        }
    }
}
