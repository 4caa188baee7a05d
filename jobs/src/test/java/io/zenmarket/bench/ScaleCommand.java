package io.zenmarket.bench;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench scale`: one sweep as threads of one process, then as 1, 2, 4 and 8 processes: the same bytes,
/// and what the processes cost. Each begins with stores that hold the bars and nothing else.
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description =
                "A sweep of 2,000,000 sets over 50 symbols on two threads, and as 1, 2, 4 and 8 processes: results,"
                        + " throughput, processor time of a start, database connections.")
final class ScaleCommand implements Callable<Integer> {

    private static final String DATE = "2026-01-30";

    /// On two cores two processes are to do what two threads do.
    private static final double ALLOWED = 0.15;

    private static final double START_SECONDS = 1.5;
    private static final int MOST_CONNECTIONS = 2;
    private static final int STARTS = 5;

    private static final String SPECIFICATION = """
            universe: "*"
            strategy:
              name: sma-cross
              parameters:
                fast: {from: 2, to: %d, step: 1}
                slow: {from: 210, to: 409, step: 1}
            execution:
              commission: {fraction: 0.001}
            """;

    @Option(names = "--symbols", defaultValue = "50", description = "how many (default: ${DEFAULT-VALUE})")
    private int symbols;

    @Option(names = "--bars", defaultValue = "5000", description = "of each symbol (default: ${DEFAULT-VALUE})")
    private int bars;

    @Option(names = "--fast", defaultValue = "200", description = "times 200 are the sets (default: ${DEFAULT-VALUE})")
    private int fast;

    @Option(names = "--processes", split = ",", defaultValue = "1,2,4,8", description = "default: ${DEFAULT-VALUE}")
    private List<Integer> processes = List.of();

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    /// One way to run it.
    ///
    /// @param hashes of what it leaves
    /// @param wall seconds of the whole command
    /// @param work seconds from the first partition's begin to the last one's end
    /// @param connections most that one worker had at a time
    private record Run(LakeFiles hashes, double wall, double work, int connections) {}

    @Override
    public Integer call() {
        Path trials = folder.resolve("scale");
        Folders.delete(trials);
        Path specification = write(trials.resolve("sweep.yaml"), SPECIFICATION.formatted(fast + 1));
        List<String> faults = new ArrayList<>();
        Run threads = run("2 threads", trials.resolve("threads"), specification, List.of());
        for (int n : processes) {
            Run run = run(
                    n + (n == 1 ? " process" : " processes"),
                    trials.resolve("processes" + n),
                    specification,
                    List.of("--processes", Integer.toString(n)));
            threads.hashes()
                    .differences(run.hashes())
                    .forEach(difference -> faults.add(n + " processes: " + difference));
            double share = threads.work() / run.work();
            System.out.printf(Locale.ROOT, "             %.2f of the threads' throughput%n", share);
            check(n == 2 && share < 1 - ALLOWED, "2 processes: expected 0.85 of the threads' throughput", faults);
            check(run.connections() > MOST_CONNECTIONS, n + " processes: expected 2 connections each", faults);
        }
        double start = plannedStart(trials.resolve("threads"));
        System.out.printf(Locale.ROOT, "start of a worker: %.2f s of processor time%n", start);
        check(start > START_SECONDS, "start: expected " + START_SECONDS + " s of processor time", faults);
        faults.stream().limit(20).forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "identical results" : faults.size() + " faults");
        Folders.delete(trials);
        return faults.isEmpty() ? 0 : 1;
    }

    private static void check(boolean wrong, String message, List<String> faults) {
        if (wrong) {
            faults.add(message);
        }
    }

    private Run run(String name, Path data, Path specification, List<String> options) {
        ingest(data);
        List<String> arguments = new ArrayList<>(List.of("backtest", "run", specification.toString()));
        arguments.addAll(List.of("--data-dir", data.toString()));
        arguments.addAll(options);
        List<String> jvm = options.isEmpty() ? List.of("-Dzenmarket.frame.threads=2") : List.of();
        try (Child child = Child.start(JavaCommand.launched(jvm, arguments), data.resolve("bench.log"));
                ConnectionWatch connections = new ConnectionWatch(data)) {
            child.requireDone();
            double wall = child.age().toMillis() / 1e3;
            double work = Tables.workSeconds(data, "evaluate-sets");
            Run run = new Run(LakeFiles.of(data).under("backtests/"), wall, work, connections.most());
            print(name, run);
            return run;
        }
    }

    private void print(String name, Run run) {
        long sets = 200L * fast * symbols;
        System.out.printf(
                Locale.ROOT,
                "%-12s %,d sets in %6.2f s, %,9.0f sets/s at work; command %6.2f s; %d objects; at most %d connections a"
                        + " worker%n",
                name,
                sets,
                run.work(),
                sets / run.work(),
                run.wall(),
                run.hashes().count(),
                run.connections());
    }

    private void ingest(Path data) {
        String source = "simulated:symbols=" + symbols + "&bars=" + bars + "&seed=1&from=2006-01-02";
        List<String> arguments =
                List.of("ingest-bars", "--source", source, "--date", DATE, "--data-dir", data.toString());
        try (Child child = Child.start(JavaCommand.launched(List.of(), arguments), data.resolve("ingest.log"))) {
            child.requireDone();
        }
    }

    /// A worker that finds nothing to do: the manifest of a run that is complete is on hand. The server runs, as for
    /// every worker. The median of some.
    private static double plannedStart(Path data) {
        List<String> plan = List.of(
                "plan",
                "--manifest",
                "manifests/start.json",
                "ingest-bars",
                "--date",
                DATE,
                "--data-dir",
                data.toString(),
                "--source",
                "simulated:symbols=1&bars=5&seed=1");
        try (Child child = Child.start(JavaCommand.launched(List.of(), plan), data.resolve("plan.log"))) {
            child.requireDone();
        }
        try (EmbeddedPostgresServer _ = EmbeddedPostgresServer.acquire(data, "bench", Duration.ofSeconds(30))) {
            return start(data);
        }
    }

    private static double start(Path data) {
        List<String> work =
                List.of("work", "--manifest", "manifests/start.json", "--index", "9", "--data-dir", data.toString());
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (Child child = Child.start(JavaCommand.launched(List.of(), work), data.resolve("work.log"));
                    ProcessWatch watch = new ProcessWatch(child.pid(), data)) {
                child.requireDone();
                seconds.add(watch.seen().cpu());
            }
        }
        return seconds.stream().sorted().toList().get(STARTS / 2);
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
