package io.zenmarket.bench;

import io.zenmarket.bench.Disturbance.Signal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Disturbs a run, starts it again each time until it completes, and compares what it left with what an
/// undisturbed run left. When a run completes before all signals are sent, the next one begins from nothing.
final class CrashTrial {

    private static final Duration ORDERLY = Duration.ofSeconds(5);

    private final Work work;
    private final Undisturbed expected;
    private final Moments moments;
    private final Path folder;
    private final PrintStream out;
    private final List<Disturbance> disturbances = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long killed;
    private long stopped;

    /// @param expected what the same work leaves when it is not disturbed
    /// @param folder where to work; a round's data directory is removed when nothing is wrong with it
    CrashTrial(Work work, Undisturbed expected, Moments moments, Path folder, PrintStream out) {
        this.work = work;
        this.expected = expected;
        this.moments = moments;
        this.folder = folder;
        this.out = out;
    }

    /// Sends signals, in their order.
    Outcome run(List<Signal> signals) {
        out.println(Disturbance.heading());
        int round = 0;
        do {
            round++;
            Path data = folder.resolve("round" + round);
            Folders.delete(data);
            disturb(data, round, signals);
            compare("round " + round, data);
            if (faults.isEmpty()) {
                Folders.delete(data);
            }
        } while (disturbances.size() < signals.size() && round < 2 * signals.size() && faults.isEmpty());
        Outcome outcome =
                Outcome.of(signals.size(), new Outcome(List.copyOf(disturbances), round, killed, stopped, faults));
        out.println(outcome);
        return outcome;
    }

    /// One data directory, from nothing to a completed run.
    private void disturb(Path data, int round, List<Signal> signals) {
        boolean completed = false;
        while (!completed) {
            try (Child child = work.start(data)) {
                int sent = disturbances.size();
                if (sent < signals.size() && moments.await(child, data)) {
                    report(disturb(child, data, round, signals.get(sent)));
                } else {
                    child.requireDone();
                    completed = true;
                }
            }
        }
    }

    private Disturbance disturb(Child child, Path data, int round, Signal signal) {
        Duration after = child.age();
        boolean owner = EmbeddedServer.owner(data).equals(Long.toString(child.pid()));
        List<String> found = new ArrayList<>();
        switch (signal) {
            case TERM -> child.terminate();
            case KILL -> child.kill();
        }
        int code = child.exitCode();
        Duration lasted = child.age().minus(after);
        switch (signal) {
            case TERM -> checkEnd(child, owner, lasted, found);
            case KILL -> killServer(data);
        }
        LakeFiles files = LakeFiles.of(data);
        LakeFiles visible = files.visible();
        visible.notAmong(expected.files()).forEach(path -> found.add("not whole: " + path));
        found.addAll(LakeQuery.faults(data, visible));
        Disturbance.Span span = new Disturbance.Span(after, lasted);
        return new Disturbance(round, signal, span, code, owner ? work.phase(files) : "start", visible.count(), found);
    }

    private void killServer(Path data) {
        if (disturbances.size() % 2 == 1) {
            EmbeddedServer.kill(data);
        }
    }

    /// A JVM that has not come to the application's code yet ends by the signal itself; while it makes itself, it may
    /// say that it could not log that.
    private static void checkEnd(Child child, boolean owner, Duration lasted, List<String> found) {
        int code = child.exitCode();
        boolean silent = child.text().lines().allMatch(line -> line.startsWith("Runtime.exit(143) logging failed"));
        boolean beforeMain = code == 143 && !owner && silent;
        if (code != 75 && code != 0 && !beforeMain) {
            found.add("expected exit code 75 or 0, was " + code + ": "
                    + child.text().strip());
        }
        if (lasted.compareTo(ORDERLY) > 0) {
            found.add("expected to end within 5 s, took " + lasted.toMillis() + " ms");
        }
    }

    private void report(Disturbance disturbance) {
        disturbances.add(disturbance);
        out.println(disturbance);
        faults.addAll(disturbance.faults());
    }

    private void compare(String name, Path data) {
        Tables tables = Tables.of(data);
        killed += tables.executions("FAILED");
        stopped += tables.executions("STOPPED");
        List<String> found = expected.differences(LakeFiles.of(data), tables);
        found.stream().limit(10).forEach(line -> out.println(name + ": " + line));
        found.forEach(line -> faults.add(name + ": " + line));
    }
}
