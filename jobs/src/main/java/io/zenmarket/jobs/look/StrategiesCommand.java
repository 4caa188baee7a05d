package io.zenmarket.jobs.look;

import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Entry;
import io.zenmarket.domain.strategy.Parameter;
import io.zenmarket.domain.strategy.StrategyCatalogue;
import io.zenmarket.jobs.cli.NumberText;
import io.zenmarket.jobs.frame.ExitCodes;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `strategies` on the command line.
@Command(
        name = "strategies",
        description = "List the strategies that specifications may name, with their parameters, defaults and ranges.",
        mixinStandardHelpOptions = true)
public final class StrategiesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "only these (default: all)")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Entry> entries = names.isEmpty()
                ? StrategyCatalogue.all()
                : names.stream().map(StrategyCatalogue::entry).toList();
        entries.forEach(entry -> print(entry, out));
        out.flush();
        return ExitCodes.DONE;
    }

    private static void print(Entry entry, PrintWriter out) {
        out.println(entry.name());
        out.println("  " + entry.description());
        entry.parameters().forEach(parameter -> out.println("  " + line(parameter)));
        if (!entry.constraints().isEmpty()) {
            out.println("  with "
                    + entry.constraints().stream().map(Constraint::toString).collect(Collectors.joining(", ")));
        }
        out.println();
    }

    private static String line(Parameter parameter) {
        return String.format(
                "%-12s %8s  %s (%s from %s to %s)",
                parameter.name(),
                number(parameter, parameter.initial()),
                parameter.description(),
                parameter.whole() ? "whole" : "number",
                number(parameter, parameter.least()),
                number(parameter, parameter.most()));
    }

    private static String number(Parameter parameter, double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "any" : "-any";
        }
        return parameter.whole() ? Long.toString((long) value) : NumberText.of(value);
    }
}
