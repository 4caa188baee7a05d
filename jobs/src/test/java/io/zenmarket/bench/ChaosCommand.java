package io.zenmarket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench chaos`: neither kills of its processes nor restarts of the database nor faults of the object
/// store change what a run by several processes leaves.
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Ingest, signals and a sweep by 8 processes, each killed every 5 s on average, while PostgreSQL is"
                        + " restarted twice and the S3 server fails 20 %% of its calls; compare every object and row with an"
                        + " undisturbed run.")
final class ChaosCommand implements Callable<Integer> {

    private static final String DATE = "2020-04-17";

    /// Of as many sources, each a partition.
    private static final List<String> SYMBOLS = List.of("^GSPC", "A1", "A2", "A3", "A4", "A5", "A6");

    @Option(names = "--rounds", defaultValue = "10", description = "how many (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--processes", defaultValue = "8", description = "of each command (default: ${DEFAULT-VALUE})")
    private int processes;

    @Option(names = "--life", defaultValue = "5", description = "of a process in seconds (default: ${DEFAULT-VALUE})")
    private double life;

    @Option(names = "--seed", defaultValue = "1", description = "of all that happens (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Override
    public Integer call() {
        Path trials = folder.resolve("chaos");
        Folders.delete(trials);
        List<String> jvm = new ArrayList<>(JavaCommand.SHORT_LIVED);
        jvm.add("-Dzenmarket.run-backtest.part-sets=100");
        ChaosWork work = new ChaosWork(commands(trials), jvm);
        ChaosTrial.Settings settings = new ChaosTrial.Settings(
                processes, Duration.ofMillis(Math.round(life * 1_000)), Integer.MAX_VALUE, 2, 0.2);
        ChaosTrial.Leaves expected = new ChaosTrial(work, settings, trials, seed, System.out).undisturbed();
        System.out.printf(
                "undisturbed: %d objects; rows: %s%n", expected.files().count(), expected.tables());
        int faulty = 0;
        for (int round = 1; round <= rounds; round++) {
            ChaosTrial trial = new ChaosTrial(work, settings, trials, seed + round, System.out);
            faulty += trial.round(round, expected).isEmpty() ? 0 : 1;
        }
        System.out.printf("%d rounds: %s%n", rounds, faulty == 0 ? "no difference" : faulty + " DIFFERENT");
        return faulty == 0 ? 0 : 1;
    }

    private static List<List<String>> commands(Path trials) {
        Path sample = Backtest.copy("/samples/sp500-2000.csv", trials.resolve("files"));
        Path sweep = Backtest.copy("/examples/sma-sweep.yaml", trials.resolve("files"));
        List<String> ingest = new ArrayList<>(List.of("ingest-bars", "--date", DATE));
        for (String symbol : SYMBOLS) {
            ingest.addAll(List.of("--source", "csv:" + sample + "?symbol=" + symbol));
        }
        ingest.addAll(List.of("--source", "simulated:symbols=5&bars=1500&seed=1&from=2014-05-05"));
        return List.of(
                ingest,
                List.of("generate-signals", "--date", DATE, "--from", "2020-04-01"),
                List.of("backtest", "run", sweep.toString()));
    }
}
