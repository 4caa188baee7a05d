package io.zenmarket.bench;

import io.zenmarket.bench.Disturbance.Signal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench crash`: signals at random moments change nothing about what a run leaves behind. Every other moment is one
/// at which the job works; the others may come at any time of the process.
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description = "Disturb ingest-bars by signals at random moments, start it again each time, and compare what it"
                + " leaves with what an undisturbed run left.")
final class CrashCommand implements Callable<Integer> {

    /// What is read.
    enum Kind {
        SIMULATED,
        CSV
    }

    @Option(names = "--kills", defaultValue = "20", description = "signals of each kind (default: ${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--bars", defaultValue = "1000000", description = "rows of a run (default: ${DEFAULT-VALUE})")
    private int bars;

    @Option(names = "--symbols", defaultValue = "200", description = "of these rows (default: ${DEFAULT-VALUE})")
    private int symbols;

    @Option(names = "--seed", defaultValue = "1", description = "of rows and moments (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--signal",
            split = ",",
            defaultValue = "KILL,TERM",
            description = "KILL, TERM or both, one after the other (default: ${DEFAULT-VALUE})")
    private List<Signal> signals = List.of(Signal.KILL, Signal.TERM);

    @Option(
            names = "--source",
            defaultValue = "SIMULATED",
            description = "simulated, or csv: files with rejects, duplicates and contradictions"
                    + " (default: ${DEFAULT-VALUE})")
    private Kind kind = Kind.SIMULATED;

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Override
    public Integer call() {
        Ingestion ingestion = new Ingestion(List.of(source()), JavaCommand.SHORT_LIVED);
        List<String> refused = new TwoAtOnce(ingestion, folder.resolve("two")).run();
        System.out.println(refused.isEmpty() ? "two at once: the second was refused, exit code 75" : refused);
        Path trials = folder.resolve("crash");
        Folders.delete(trials);
        Undisturbed undisturbed = Undisturbed.run(ingestion, trials.resolve("undisturbed"));
        System.out.println(undisturbed);
        boolean sound = refused.isEmpty();
        for (Signal signal : signals) {
            Moments moments = new InTurn(
                    new RandomTimes(undisturbed.lasted(), new Random(seed)),
                    new WorkMoments(undisturbed.published(), kills / 2, new Random(seed)));
            Path own = trials.resolve(signal.name());
            sound &= new CrashTrial(ingestion, undisturbed, moments, own, System.out)
                    .run(Collections.nCopies(kills, signal))
                    .faults()
                    .isEmpty();
        }
        return sound ? 0 : 1;
    }

    private String source() {
        if (kind == Kind.SIMULATED) {
            return "simulated:symbols=" + symbols + "&bars=" + bars / symbols + "&seed=" + seed;
        }
        Path files = folder.resolve("crash-source");
        new SpoiltBars(new CsvBars(symbols, bars / symbols, seed)).write(files);
        return "csv:" + files;
    }
}
