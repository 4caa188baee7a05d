package io.zenmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench backtest`: whole backtests as their users run them, from the start of the JVM to the report, bars read from
/// the lake. The lake is filled before, and not timed.
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Whole backtests from the lake, each a process: a million sets on one symbol, 10,000 sets on each"
                + " of 100, and a monthly ranking of 500 over ten years.")
final class BacktestBenchCommand implements Runnable {

    private static final double MIB = 1 << 20;
    private static final String FROM = "2016-01-04";
    private static final String DATE = "2026-01-30";

    private static final String HUNDRED = """
            universe: "*"
            strategy:
              name: sma-cross
              parameters:
                fast: {from: 2, to: 101, step: 1}
                slow: {from: 110, to: 209, step: 1}
            execution:
              commission: {fraction: 0.001}
            """;

    @Option(names = "--rounds", defaultValue = "1", description = "runs of each (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Override
    public void run() {
        Path work = folder.resolve("backtest");
        Folders.delete(work);
        Path sample = Backtest.copy("/samples/sp500-2000.csv", work);
        Path million = Backtest.copy("/examples/million-sets.yaml", work);
        time("1,000,000 sets, 1 symbol", million, filled(work.resolve("one"), "csv:" + sample + "?symbol=^GSPC"));
        Path hundred = write(work.resolve("hundred-symbols.yaml"), HUNDRED);
        time("10,000 sets, 100 symbols", hundred, filled(work.resolve("hundred"), simulated(100, 5_000)));
        Path monthly = Backtest.copy("/examples/momentum-monthly.yaml", work);
        time("monthly ranking, 500 symbols", monthly, filled(work.resolve("many"), simulated(500, 2_520)));
    }

    private static String simulated(int symbols, int bars) {
        return "simulated:symbols=" + symbols + "&bars=" + bars + "&seed=1&from=" + FROM;
    }

    private static Path filled(Path data, String source) {
        List<String> ingest = List.of("ingest-bars", "--source", source, "--date", DATE, "--data-dir", data.toString());
        try (Child child = Child.start(JavaCommand.launched(List.of(), ingest), log(data))) {
            child.requireDone();
        }
        return data;
    }

    private void time(String what, Path specification, Path data) {
        List<String> backtest =
                List.of("backtest", "run", specification.toString(), "--force", "--data-dir", data.toString());
        for (int round = 0; round < rounds; round++) {
            try (Child child = Child.start(JavaCommand.launched(List.of(), backtest), log(data));
                    ProcessWatch watch = new ProcessWatch(child.pid(), data)) {
                child.requireDone();
                print(what, child.age().toMillis() / 1e3, watch.seen());
            }
        }
    }

    private static void print(String what, double seconds, ProcessWatch.Seen seen) {
        System.out.printf(
                Locale.ROOT,
                "%-30s %6.2f s, processors %6.2f s, peak %5.0f MiB; server %4.0f MiB%n",
                what,
                seconds,
                seen.cpu(),
                seen.memory() / MIB,
                seen.serverMemory() / MIB);
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
