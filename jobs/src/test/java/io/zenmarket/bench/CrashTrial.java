package io.zenmarket.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Disturbs a run at random moments, starts it again each time until it completes, and compares what it left with what
/// an undisturbed run left. When a run completes before all signals are sent, the next one begins from nothing, so that
/// the moments cover the whole of a run: start, database recovery, reading, merging, publishing, end.
final class CrashTrial {

    /// Whom the moments hit, and how hard.
    enum Signal {
        /// SIGKILL; every other time the PostgreSQL server is killed as well.
        KILL,
        /// SIGTERM, which must end the process in an orderly way.
        TERM
    }

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration ORDERLY = Duration.ofSeconds(5);

    private final Ingestion ingestion;
    private final Signal signal;
    private final Path folder;
    private final Random random;
    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();
    private int sent;

    private Duration undisturbed = Duration.ZERO;
    private LakeFiles expectedFiles = LakeFiles.of(Path.of("none"));

    /// @param folder where to work; what an earlier trial left there is removed
    /// @param seed decides the moments
    CrashTrial(Ingestion ingestion, Signal signal, Path folder, long seed, PrintStream out) {
        this.ingestion = ingestion;
        this.signal = signal;
        this.folder = folder;
        this.random = new Random(seed);
        this.out = out;
    }

    /// Sends some signals.
    ///
    /// @return what was wrong, a line each; empty when nothing was
    List<String> run(int signals) {
        Folders.delete(folder);
        Tables expected = undisturbed(folder.resolve("undisturbed"));
        out.println(Disturbance.heading());
        int round = 0;
        do {
            round++;
            Path data = folder.resolve("round" + round);
            disturb(data, round, signals);
            compare("round " + round, data, expected);
            if (faults.isEmpty()) {
                Folders.delete(data);
            }
        } while (sent < signals && faults.isEmpty());
        out.printf("%d signals in %d rounds: %s%n", sent, round, faults.isEmpty() ? "no difference" : "DIFFERENT");
        return faults;
    }

    private Tables undisturbed(Path data) {
        try (Child child = ingestion.start(data)) {
            requireDone(child);
            undisturbed = child.age();
        }
        expectedFiles = LakeFiles.of(data);
        Tables tables = Tables.of(data);
        out.printf(
                Locale.ROOT,
                "undisturbed: %.1f s, %d objects, %d rejected, %d flagged, %d instruments, %d corporate actions%n",
                undisturbed.toMillis() / 1e3,
                expectedFiles.under("bars/").count(),
                tables.count("rejected_record"),
                tables.count("bar_flag"),
                tables.count("instrument"),
                tables.count("corporate_action"));
        return tables;
    }

    private static void requireDone(Child child) {
        int code = child.exitCode(LIMIT);
        if (code != 0) {
            throw new IllegalStateException("ingest-bars: expected exit code 0, was " + code + ": " + child.text());
        }
    }

    /// One data directory, from nothing to a completed run.
    private void disturb(Path data, int round, int signals) {
        boolean completed = false;
        while (!completed) {
            try (Child child = ingestion.start(data)) {
                if (sent == signals || child.endsWithin(moment())) {
                    requireDone(child);
                    completed = true;
                } else {
                    sent++;
                    report(disturb(child, data, round));
                }
            }
        }
    }

    private Duration moment() {
        return Duration.ofNanos((long) (undisturbed.toNanos() * random.nextDouble()));
    }

    private Disturbance disturb(Child child, Path data, int round) {
        Duration after = child.age();
        List<String> found = new ArrayList<>();
        if (signal == Signal.TERM) {
            child.terminate();
            checkEnd(child, data, found);
        } else {
            child.kill();
            if (random.nextBoolean()) {
                EmbeddedServer.kill(data);
            }
        }
        Duration lasted = child.age().minus(after);
        if (signal == Signal.TERM && lasted.compareTo(ORDERLY) > 0) {
            found.add("expected to end within 5 s, took " + lasted.toMillis() + " ms");
        }
        LakeFiles files = LakeFiles.of(data);
        files.under("bars/").notAmong(expectedFiles).forEach(path -> found.add("not whole: " + path));
        found.addAll(LakeQuery.faults(data, files.under("bars/").count()));
        return new Disturbance(
                round, after, lasted, phase(files), files.under("bars/").count(), found);
    }

    /// A JVM that has not come to the application's code yet ends by the signal itself.
    private static void checkEnd(Child child, Path data, List<String> found) {
        int code = child.exitCode(LIMIT);
        boolean ownerWas = EmbeddedServer.owner(data).contains(Long.toString(child.pid()));
        boolean beforeMain = code == 143 && !ownerWas && child.text().isEmpty();
        if (code != 75 && code != 0 && !beforeMain) {
            found.add("expected exit code 75 or 0, was " + code + ": "
                    + child.text().strip());
        }
    }

    private static String phase(LakeFiles files) {
        boolean staged = files.under("staging/").count() > 0;
        boolean published = files.under("bars/").count() > 0;
        if (staged) {
            return published ? "merge" : "read";
        }
        return published ? "end" : "start";
    }

    private void report(Disturbance disturbance) {
        out.println(disturbance);
        faults.addAll(disturbance.faults());
    }

    private void compare(String name, Path data, Tables expected) {
        List<String> found = new ArrayList<>(expectedFiles.differences(LakeFiles.of(data)));
        found.addAll(expected.differences(Tables.of(data)));
        found.stream().limit(10).forEach(line -> out.println(name + ": " + line));
        found.forEach(line -> faults.add(name + ": " + line));
    }
}
