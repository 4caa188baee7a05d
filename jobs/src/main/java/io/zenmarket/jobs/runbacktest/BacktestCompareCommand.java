package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backtest compare` on the command line.
@Command(
        name = "compare",
        description = "Show the best sets of several runs beside each other.",
        mixinStandardHelpOptions = true)
final class BacktestCompareCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RUN", arity = "2..*", description = "ids, or their beginnings")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        return Application.toLook("backtest compare", options).call(this::compare);
    }

    private int compare(ApplicationContext context) {
        StoredRuns stored = StoredRuns.in(context);
        List<StoredRun> runs = ids.stream().map(stored::named).toList();
        List<StoredSet> best = runs.stream().map(run -> best(stored, run)).toList();
        print("run", runs, StoredRun::id);
        print("name", runs, StoredRun::name);
        print("symbol", best, StoredSet::symbol);
        print("parameters", best, StoredSet::parameters);
        print("total return", best, set -> percent(set.statistics().returns().totalReturn()));
        print("annual return", best, set -> percent(set.statistics().returns().annualReturn()));
        print("volatility", best, set -> percent(set.statistics().returns().volatility()));
        print("sharpe", best, set -> ratio(set.statistics().returns().sharpe()));
        print("sortino", best, set -> ratio(set.statistics().returns().sortino()));
        print("calmar", best, set -> ratio(set.statistics().returns().calmar()));
        print("max drawdown", best, set -> percent(set.statistics().returns().maxDrawdown()));
        print("win rate", best, set -> percent(set.statistics().winRate()));
        print("profit factor", best, set -> ratio(set.statistics().profitFactor()));
        print("trades", best, set -> Long.toString(set.statistics().trades()));
        print(
                "final value",
                best,
                set -> String.format(Locale.ROOT, "%,.2f", set.statistics().finalValue()));
        return ExitCodes.DONE;
    }

    private static StoredSet best(StoredRuns stored, StoredRun run) {
        return stored.best(run.id()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "run " + run.id() + ": expected a complete run, was an open one; run it again to go on"));
    }

    private static <T> void print(String label, List<T> values, Function<T, String> text) {
        StringBuilder line = new StringBuilder(String.format("%-14s", label));
        values.forEach(value -> line.append(String.format("  %-28s", text.apply(value))));
        System.out.println(line.toString().stripTrailing());
    }

    private static String percent(double fraction) {
        return ratio(100 * fraction) + " %";
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
