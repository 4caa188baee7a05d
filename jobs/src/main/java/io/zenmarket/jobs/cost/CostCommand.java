package io.zenmarket.jobs.cost;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.domain.cost.StandardSize;
import io.zenmarket.domain.cost.Workload;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.cost.CostFiles;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `cost` on the command line.
@Command(
        name = "cost",
        description = {
            "Print what a night and a month cost on AWS, from list prices and this project's measured figures.",
            "Without --symbols: the three standard sizes. Needs no stores and asks nobody."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  zenmarket cost --symbols 2000 --sets 10000 --headlines 50")
public final class CostCommand implements Callable<Integer> {

    /// How the estimate is printed.
    enum Format {
        TABLE,
        MARKDOWN
    }

    @Option(names = "--symbols", paramLabel = "N", description = "symbols with daily bars, from 1 on")
    private @Nullable Integer symbols;

    @Option(
            names = "--sets",
            paramLabel = "N",
            defaultValue = "1000",
            description = "parameter sets for each symbol and night (default: ${DEFAULT-VALUE})")
    private long sets;

    @Option(
            names = "--headlines",
            paramLabel = "N",
            defaultValue = "20",
            description = "headlines for each symbol and night (default: ${DEFAULT-VALUE})")
    private int headlines;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "20",
            description = "years of history (default: ${DEFAULT-VALUE})")
    private int years;

    @Option(
            names = "--nights",
            paramLabel = "N",
            defaultValue = "21",
            description = "nights of a month (default: ${DEFAULT-VALUE})")
    private int nights;

    @Option(names = "--on-demand", description = "containers that stay, instead of spare capacity (Spot)")
    private boolean onDemand;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, or markdown: all of COST.md (default: ${DEFAULT-VALUE})")
    private Format format = Format.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CostBook book = CostFiles.read();
        if (format == Format.MARKDOWN) {
            out.print(CostDocument.of(book));
        } else {
            print(book, new CostTable(book, onDemand ? Purchase.ON_DEMAND : Purchase.SPOT), out);
        }
        out.flush();
        return ExitCodes.DONE;
    }

    private void print(CostBook book, CostTable table, PrintWriter out) {
        if (symbols == null) {
            for (StandardSize size : book.sizes()) {
                out.println(table.of(size));
            }
        } else {
            out.print(table.of(workload(symbols)));
        }
        out.println(table.footer());
    }

    private Workload workload(int count) {
        try {
            return new Workload(count, years, sets, headlines, nights);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
