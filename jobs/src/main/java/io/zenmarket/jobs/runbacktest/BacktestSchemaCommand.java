package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.specification.SpecificationSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `backtest schema` on the command line.
@Command(
        name = "schema",
        description = "Print the JSON Schema of specifications: every key with its meaning, for people and editors.",
        mixinStandardHelpOptions = true)
final class BacktestSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(SpecificationSchema.json());
        spec.commandLine().getOut().flush();
        return ExitCodes.DONE;
    }
}
