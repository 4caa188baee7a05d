package io.zenmarket.bench;

import io.zenmarket.bench.Disturbance.Signal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench crash-backtest`: neither kills at random moments nor the number of threads change anything about what a sweep
/// leaves behind.
@Command(
        name = "crash-backtest",
        mixinStandardHelpOptions = true,
        description =
                "Kill a sweep over the sample at random moments while its job works, start it again each time, and"
                        + " compare every object and row with what an undisturbed run left; then run it with 1, 2 and 4"
                        + " threads.")
final class CrashBacktestCommand implements Callable<Integer> {

    private static final List<Integer> THREADS = List.of(1, 2, 4);

    /// A kill comes at most this part of a run's time after the first part of its process.
    private static final int SHARE = 8;

    @Option(names = "--kills", defaultValue = "20", description = "how many (default: ${DEFAULT-VALUE})")
    private int kills;

    @Option(
            names = "--example",
            defaultValue = "million-sets",
            description = "the specification to run (default: ${DEFAULT-VALUE})")
    private String example = "";

    @Option(names = "--seed", defaultValue = "1", description = "of the moments (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--java-options",
            split = " ",
            defaultValue = "-XX:+UseSerialGC",
            description = "of the JVM that works (default: ${DEFAULT-VALUE})")
    private List<String> javaOptions = List.of();

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Override
    public Integer call() {
        Path trials = folder.resolve("crash-backtest");
        Folders.delete(trials);
        Backtest backtest = Backtest.of(example, trials.resolve("files"), javaOptions);
        Undisturbed undisturbed = undisturbed(backtest, trials);
        System.out.println(undisturbed);
        Moments moments = new BusyMoments(undisturbed.lasted().dividedBy(SHARE), new Random(seed));
        Outcome outcome = new CrashTrial(backtest, undisturbed, moments, trials, System.out)
                .run(Collections.nCopies(kills, Signal.KILL));
        boolean sound = outcome.faults().isEmpty();
        for (int threads : THREADS) {
            sound &= sameWith(threads, backtest, undisturbed, trials);
        }
        return sound ? 0 : 1;
    }

    private static Undisturbed undisturbed(Backtest backtest, Path trials) {
        Path data = trials.resolve("undisturbed");
        Undisturbed undisturbed = Undisturbed.run(backtest, data);
        Folders.delete(data);
        return undisturbed;
    }

    private boolean sameWith(int threads, Backtest backtest, Undisturbed undisturbed, Path trials) {
        List<String> jvm = new ArrayList<>(javaOptions);
        jvm.add("-Dzenmarket.frame.threads=" + threads);
        Undisturbed other = undisturbed(backtest.withJvm(jvm), trials);
        List<String> differences = undisturbed.differences(other.files(), other.tables());
        System.out.printf(
                "%d threads: %.1f s, %s%n",
                threads,
                other.lasted().toMillis() / 1e3,
                differences.isEmpty() ? "no difference" : "DIFFERENT: " + differences);
        return differences.isEmpty();
    }
}
