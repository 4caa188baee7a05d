package io.zenmarket.jobs.runbacktest;

import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// A run's result as lines for people.
final class ResultText {

    private static final int SHOWN = 10;

    private final StoredRuns runs;

    ResultText(StoredRuns runs) {
        this.runs = runs;
    }

    /// Prints the run, its best sets, and where the rest is.
    void print(String id, PrintStream out) {
        StoredRun run = runs.named(id);
        StoredRun.Question question = run.question();
        out.printf(
                Locale.ROOT,
                "%nrun %s: %s%n%,d %s of %,d %s, engine %s%n",
                run.id(),
                run.name(),
                question.sets(),
                question.sets() == 1 ? "set" : "sets",
                question.symbols(),
                question.symbols() == 1 ? "symbol" : "symbols",
                question.engineVersion());
        List<StoredSet> best = runs.best(id);
        if (run.result().isEmpty()) {
            out.println("not complete: run it again to go on");
            return;
        }
        out.printf(
                "%n%4s  %-10s %9s %9s %8s %8s %8s %7s  %s%n",
                "rank", "symbol", "return", "a year", "sharpe", "sortino", "max dd", "trades", "parameters");
        best.stream().limit(SHOWN).forEach(set -> out.println(line(set)));
        printPlaces(runs.objects(id), out);
    }

    private static String line(StoredSet set) {
        StoredSet.Returns returns = set.statistics().returns();
        return String.format(
                Locale.ROOT,
                "%4d  %-10s %9s %9s %8.3f %8.3f %8s %7d  %s",
                set.rank(),
                set.symbol(),
                percent(returns.totalReturn()),
                percent(returns.annualReturn()),
                returns.sharpe(),
                returns.sortino(),
                percent(returns.maxDrawdown()),
                set.statistics().trades(),
                set.parameters());
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "NaN" : String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }

    private static void printPlaces(List<LakeObject> objects, PrintStream out) {
        long parts = objects.stream()
                .filter(object -> object.key().contains("/part-"))
                .count();
        out.printf(Locale.ROOT, "%nin the lake: %,d objects of sets", parts);
        objects.stream()
                .map(LakeObject::key)
                .filter(key -> !key.contains("/part-"))
                .forEach(key -> out.print(System.lineSeparator() + "  " + key));
        out.println();
    }
}
