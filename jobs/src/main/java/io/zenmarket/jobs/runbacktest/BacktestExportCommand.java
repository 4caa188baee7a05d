package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.cli.RowFormat;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backtest export` on the command line.
@Command(
        name = "export",
        description = "Print a run's sets, or the trades, orders or equity of its best sets, with full precision.",
        mixinStandardHelpOptions = true)
final class BacktestExportCommand implements Callable<Integer> {

    /// What can be exported.
    enum Table {
        SETS,
        TRADES,
        ORDERS,
        EQUITY
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "RUN", description = "its id, or the beginning of it")
    private String id = "";

    @Parameters(index = "1", paramLabel = "TABLE", description = "sets, trades, orders or equity")
    private Table table = Table.SETS;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json (default: ${DEFAULT-VALUE})")
    private RowFormat format = RowFormat.CSV;

    @Option(
            names = "--rank",
            paramLabel = "N",
            defaultValue = "1",
            description = "of trades, orders and equity: which of the best sets; 0: all (default: ${DEFAULT-VALUE})")
    private int rank;

    @Override
    public Integer call() {
        return Application.toLook("backtest export", options).call(this::export);
    }

    private int export(ApplicationContext context) {
        StoredRuns runs = StoredRuns.in(context);
        PrintWriter out = spec.commandLine().getOut();
        Export export = new Export(runs.named(id), runs, context.getBean(ObjectStore.class), format);
        switch (table) {
            case SETS -> export.sets(out);
            case TRADES -> export.records(Details.TRADES, TradeRow.class, rank, out);
            case ORDERS -> export.records(Details.ORDERS, FillRow.class, rank, out);
            case EQUITY -> export.records(Details.EQUITY, EquityRow.class, rank, out);
        }
        out.flush();
        return ExitCodes.DONE;
    }
}
