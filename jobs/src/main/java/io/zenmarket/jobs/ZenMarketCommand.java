package io.zenmarket.jobs;

import io.zenmarket.jobs.cli.ErrorMessages;
import io.zenmarket.jobs.cli.JobsCommand;
import io.zenmarket.jobs.cost.CostCommand;
import io.zenmarket.jobs.generatesignals.GenerateSignalsCommand;
import io.zenmarket.jobs.ingestbars.IngestBarsCommand;
import io.zenmarket.jobs.ingestnews.IngestNewsCommand;
import io.zenmarket.jobs.look.CalendarCommand;
import io.zenmarket.jobs.look.IndicatorsCommand;
import io.zenmarket.jobs.look.SignalsCommand;
import io.zenmarket.jobs.look.StatsCommand;
import io.zenmarket.jobs.look.StrategiesCommand;
import io.zenmarket.jobs.nightly.DemoCommand;
import io.zenmarket.jobs.nightly.NightlyCommand;
import io.zenmarket.jobs.papertrade.AccountsCommand;
import io.zenmarket.jobs.papertrade.PaperTradeCommand;
import io.zenmarket.jobs.publishreport.PublishReportCommand;
import io.zenmarket.jobs.runbacktest.BacktestCommand;
import io.zenmarket.jobs.runbacktest.BacktestPlanCommand;
import io.zenmarket.jobs.scoresentiment.ScoreSentimentCommand;
import io.zenmarket.jobs.sentiment.SentimentCommand;
import io.zenmarket.jobs.serve.ServeCommand;
import io.zenmarket.jobs.serve.client.SubmitCommand;
import io.zenmarket.jobs.serve.security.KeysCommand;
import io.zenmarket.jobs.workers.FinishCommand;
import io.zenmarket.jobs.workers.PlanCommand;
import io.zenmarket.jobs.workers.WorkCommand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of the command line; `--help` is the manual.
@Command(
        name = "zenmarket",
        mixinStandardHelpOptions = true,
        version = "ZenMarket Batch 0.1.0",
        description = "Batch analytics for market data: restartable jobs over a Parquet lake and PostgreSQL.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading =
                "%nIn a clone: './zenmarket verify' runs all tests and gates, './zenmarket bench' the benchmarks.%n",
        footer = {
            "Exit codes:",
            "  0   done",
            "  75  stopped or refused just now: the same command goes on where this one ended",
            "  2   the command line was wrong",
            "  1   failed: see the message"
        })
final class ZenMarketCommand implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            NightlyCommand.class,
            IngestBarsCommand.class,
            IngestNewsCommand.class,
            ScoreSentimentCommand.class,
            GenerateSignalsCommand.class,
            PaperTradeCommand.class,
            PublishReportCommand.class,
            AccountsCommand.class,
            BacktestCommand.class,
            IndicatorsCommand.class,
            SignalsCommand.class,
            StatsCommand.class,
            StrategiesCommand.class,
            CalendarCommand.class,
            SentimentCommand.class,
            JobsCommand.class,
            PlanCommand.class,
            WorkCommand.class,
            FinishCommand.class,
            ServeCommand.class,
            KeysCommand.class,
            CostCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static int execute(String[] args) {
        return commandLine(called(args)).execute(args);
    }

    /// The command whose name is the first argument, or all: making all of them is a tenth of a start.
    private static List<Class<?>> called(String[] args) {
        List<Class<?>> called = COMMANDS.stream()
                .filter(command -> args.length > 0 && args[0].equals(name(command)))
                .toList();
        return called.isEmpty() ? COMMANDS : called;
    }

    private static String name(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class), command.getName())
                .name();
    }

    /// All commands, with their options.
    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine root = new CommandLine(new ZenMarketCommand());
        commands.forEach(root::addSubcommand);
        Map<String, CommandLine> added = root.getSubcommands();
        Optional.ofNullable(added.get("backtest")).ifPresent(backtest -> backtest.addSubcommand(new SubmitCommand()));
        Optional.ofNullable(added.get("plan")).ifPresent(ZenMarketCommand::addPlanned);
        return root.setExecutionExceptionHandler(new ErrorMessages())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /// The jobs whose work is cut into partitions, each with its own options.
    private static void addPlanned(CommandLine plan) {
        plan.addSubcommand(new IngestBarsCommand());
        plan.addSubcommand(new ScoreSentimentCommand());
        plan.addSubcommand(new GenerateSignalsCommand());
        plan.addSubcommand(new BacktestPlanCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "command: expected one of those below, was none");
    }
}
