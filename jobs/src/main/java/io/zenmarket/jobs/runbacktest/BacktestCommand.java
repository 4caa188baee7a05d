package io.zenmarket.jobs.runbacktest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `backtest` on the command line: run, and look at what was run.
@Command(
        name = "backtest",
        description = "Run backtests and parameter sweeps, and look at their results.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BacktestRunCommand.class,
            BacktestNightlyCommand.class,
            BacktestShowCommand.class,
            BacktestListCommand.class,
            BacktestRerunCommand.class,
            BacktestCompareCommand.class,
            BacktestExportCommand.class,
            BacktestExamplesCommand.class,
            BacktestSchemaCommand.class
        })
public final class BacktestCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "backtest: expected one of the commands below, was none");
    }
}
