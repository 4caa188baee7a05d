package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backtest list` on the command line.
@Command(name = "list", description = "List the runs asked for last, newest first.", mixinStandardHelpOptions = true)
final class BacktestListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        return Application.toLook("backtest list", options).call(this::list);
    }

    private int list(ApplicationContext context) {
        List<StoredRun> runs = StoredRuns.in(context).newest(limit);
        if (runs.isEmpty()) {
            System.out.println("No backtest has been asked for yet. Try: zenmarket backtest run FILE");
            return ExitCodes.DONE;
        }
        System.out.printf(
                "%-16s  %-16s  %8s  %12s  %-9s  %s%n", "run", "asked (UTC)", "symbols", "sets", "state", "name");
        runs.forEach(run -> System.out.println(line(run)));
        return ExitCodes.DONE;
    }

    private static String line(StoredRun run) {
        return String.format(
                Locale.ROOT,
                "%-16s  %-16s  %,8d  %,12d  %-9s  %s",
                run.id(),
                TIME.format(run.submitted()),
                run.question().symbols(),
                run.question().sets(),
                run.result().isPresent() ? "complete" : "open",
                run.name());
    }
}
