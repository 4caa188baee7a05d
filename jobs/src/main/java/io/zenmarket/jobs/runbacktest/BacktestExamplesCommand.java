package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.ExitCodes;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backtest examples` on the command line.
@Command(
        name = "examples",
        description = "List the examples of specifications, or print one to start from.",
        mixinStandardHelpOptions = true)
final class BacktestExamplesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "the one to print")
    private @Nullable String name;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            BacktestExamples.NAMES.forEach(each -> out.printf("%-22s%s%n", each, BacktestExamples.about(each)));
        } else {
            out.print(BacktestExamples.text(name));
        }
        out.flush();
        return ExitCodes.DONE;
    }
}
