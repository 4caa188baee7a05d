package io.zenmarket.bench;

import io.zenmarket.jobs.cli.ErrorMessages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./zenmarket bench`: what takes too long for the tests.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Benchmarks and endurance tests of the whole application.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BacktestBenchCommand.class,
            ChaosCommand.class,
            CrashCommand.class,
            CrashBacktestCommand.class,
            DirtyCommand.class,
            IngestCommand.class,
            PortfolioCommand.class,
            ScaleCommand.class,
            SentimentCommand.class,
            ServeCommand.class,
            SweepCommand.class
        })
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "command: expected one of those below, was none");
    }
}
