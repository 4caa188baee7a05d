package io.zenmarket.bench;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Runs work while its processes are killed, its database is restarted and its object store fails, starts
/// it again each time it asks for that, and compares what it leaves with what the same work leaves
/// undisturbed.
final class ChaosTrial {

    private static final int TRY_AGAIN = 75;

    private static final Duration TICK = Duration.ofMillis(100);

    /// Signals between two restarts of the database.
    private static final int RESTART_EVERY = 3;

    private final ChaosWork work;
    private final Settings settings;
    private final Path folder;
    private final PrintStream out;
    private final Random random;
    private long kills;
    private long terms;
    private long restarts;

    /// What is done to it.
    ///
    /// @param processes of each command
    /// @param life mean time between two signals to one process
    /// @param signals most of a round
    /// @param restarts of the database in a round
    /// @param share of calls of the object store that fail
    record Settings(int processes, Duration life, int signals, int restarts, double share) {}

    ChaosTrial(ChaosWork work, Settings settings, Path folder, long seed, PrintStream out) {
        this.work = work;
        this.settings = settings;
        this.folder = folder;
        this.random = new Random(seed);
        this.out = out;
    }

    /// What the work leaves.
    record Leaves(LakeFiles files, Tables tables) {

        static Leaves of(Path data) {
            return new Leaves(LakeFiles.of(data).visible(), Tables.of(data));
        }

        List<String> differences(Leaves other) {
            List<String> found = new ArrayList<>(files.differences(other.files));
            found.addAll(tables.differences(other.tables));
            found.addAll(other.orphans());
            return found;
        }

        /// Objects that readers see and the database does not know, or the other way round.
        List<String> orphans() {
            TreeSet<String> known = tables.rows().getOrDefault("lake_object", List.of()).stream()
                    .map(row -> row.substring(0, row.indexOf(" | ")))
                    .collect(Collectors.toCollection(TreeSet::new));
            TreeSet<String> odd = new TreeSet<>(files.hashes().keySet());
            odd.removeAll(known);
            known.removeAll(files.hashes().keySet());
            odd.addAll(known);
            return odd.stream().map(key -> "orphan: " + key).toList();
        }
    }

    /// The work on threads, with files.
    Leaves undisturbed() {
        Path data = folder.resolve("undisturbed");
        for (int command = 0; command < work.commands().size(); command++) {
            try (Child child = work.start(command, data, Optional.empty(), 0)) {
                child.requireDone();
            }
        }
        return Leaves.of(data);
    }

    /// One round.
    ///
    /// @return what is wrong, a line each
    List<String> round(int number, Leaves expected) {
        Path data = folder.resolve("round" + number);
        long began = System.nanoTime();
        int starts = 0;
        long calls;
        long faults;
        try (S3Process server = S3Process.start(data);
                FaultyProxy proxy = new FaultyProxy(server.endpoint(), settings.share(), random.nextLong())) {
            for (int command = 0; command < work.commands().size(); command++) {
                starts += run(command, data, proxy.endpoint());
            }
            calls = proxy.calls();
            faults = proxy.faults();
        }
        List<String> found = expected.differences(Leaves.of(data));
        out.printf(
                "round %d: %d starts of commands, %d killed and %d stopped processes, %d restarts of the database, %d of %d"
                        + " calls of the store failed, %d s: %s%n",
                number,
                starts,
                kills,
                terms,
                restarts,
                faults,
                calls,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                found.isEmpty() ? "no difference" : "DIFFERENT");
        found.stream().limit(20).forEach(out::println);
        if (found.isEmpty()) {
            Folders.delete(data);
        }
        return found;
    }

    /// Until the command is done.
    ///
    /// @return how often it was started
    private int run(int command, Path data, URI s3) {
        int starts = 0;
        int code = TRY_AGAIN;
        while (code == TRY_AGAIN) {
            starts++;
            try (Child child = work.start(command, data, Optional.of(s3), settings.processes())) {
                disturb(child, data);
                code = child.exitCode();
                if (code != TRY_AGAIN && code != 0) {
                    throw new IllegalStateException(work.commands().get(command).getFirst()
                            + ": expected exit code 0 or 75, was " + code + ": " + child.text());
                }
            }
        }
        return starts;
    }

    private void disturb(Child child, Path data) {
        while (!child.endsWithin(TICK)) {
            List<ProcessHandle> workers = workers(child);
            if (kills + terms < settings.signals() && random.nextDouble() < chance(workers.size())) {
                signal(workers.get(random.nextInt(workers.size())));
                if (restarts < settings.restarts() && (kills + terms) % RESTART_EVERY == 0) {
                    restart(data);
                }
            }
        }
    }

    /// Of a signal within a tick, when each of so many processes meets one every `life` on average.
    private double chance(int workers) {
        return 1
                - Math.exp(-(double) workers * TICK.toMillis() / settings.life().toMillis());
    }

    private static List<ProcessHandle> workers(Child child) {
        return ProcessHandle.of(child.pid()).stream()
                .flatMap(ProcessHandle::children)
                .filter(each -> each.info()
                        .command()
                        .filter(name -> name.endsWith("/bin/java"))
                        .isPresent())
                .sorted()
                .toList();
    }

    private void signal(ProcessHandle worker) {
        if (random.nextBoolean()) {
            kills++;
            worker.destroyForcibly();
        } else {
            terms++;
            worker.destroy();
        }
    }

    /// The server ends all sessions and recovers when one of its processes is killed. While it recovers it is let be:
    /// PostgreSQL 18 waits for ever when the process that recovers is killed too.
    private void restart(Path data) {
        if (EmbeddedServer.answers(data)) {
            EmbeddedServer.of(data)
                    .flatMap(server -> server.children().sorted().findFirst())
                    .ifPresent(process -> {
                        restarts++;
                        process.destroyForcibly();
                    });
        }
    }
}
