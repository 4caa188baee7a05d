package io.zenmarket.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench ingest`: a CSV file into the lake, against DuckDB's `COPY`, in turn. Each of our runs begins with stores that
/// hold nothing and exist: setting up a database, once for ever, is no part of ingesting. The start of both processes
// is.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "A CSV file into an empty lake beside an empty database, against DuckDB's COPY of the same file, each"
                        + " a process with the same threads; setting up the database is not timed.")
final class IngestCommand implements Callable<Integer> {

    private static final int BARS_PER_SYMBOL = 5_000;
    private static final double MIB = 1 << 20;

    @Option(names = "--bars", defaultValue = "10000000", description = "rows of the file (default: ${DEFAULT-VALUE})")
    private int bars;

    @Option(names = "--rounds", defaultValue = "3", description = "runs of each (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--threads", defaultValue = "2", description = "threads of each (default: ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--java-options",
            defaultValue = "-Xmx640m",
            description = "of our JVM, split at blanks (default: ${DEFAULT-VALUE})")
    private String javaOptions = "";

    @Option(names = "--folder", description = "where to work; the file is kept there (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Option(names = "--seed", defaultValue = "1", description = "of the prices (default: ${DEFAULT-VALUE})")
    private long seed;

    /// One run.
    ///
    /// @param seconds of the statement where there is one, of the whole process otherwise
    /// @param wall seconds of the whole process
    /// @param seen its memory and processor time
    private record Run(double seconds, double wall, ProcessWatch.Seen seen) {}

    @Override
    public Integer call() throws SQLException {
        CsvBars file = new CsvBars(Math.max(1, bars / BARS_PER_SYMBOL), Math.min(bars, BARS_PER_SYMBOL), seed);
        Path csv = file.in(folder);
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            ours.add(print("zenmarket", file.rows(), ours(csv)));
            theirs.add(print("duckdb", file.rows(), theirs(csv)));
        }
        boolean same = same();
        System.out.printf(
                Locale.ROOT,
                "median: %.2f times DuckDB's time, process to process (%.2f times its statement alone), %.0f MiB in our"
                        + " JVM, %.0f MiB in its PostgreSQL; contents %s%n",
                median(ours, Run::wall) / median(theirs, Run::wall),
                median(ours, Run::wall) / median(theirs, Run::seconds),
                median(ours, run -> run.seen().memory()) / MIB,
                median(ours, run -> run.seen().serverMemory()) / MIB,
                same ? "equal" : "DIFFERENT");
        return same ? 0 : 1;
    }

    private static Run print(String name, long rows, Run run) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %6.2f s (process %6.2f s, processors %6.2f s), %,10.0f rows/s, peak %5.0f MiB;"
                        + " server %4.0f MiB, processors %5.2f s%n",
                name,
                run.seconds(),
                run.wall(),
                run.seen().cpu(),
                rows / run.seconds(),
                run.seen().memory() / MIB,
                run.seen().serverMemory() / MIB,
                run.seen().serverCpu());
        return run;
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream()
                .map(run -> figure.applyAsDouble(run))
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(runs.size() / 2);
    }

    private Path data() {
        return folder.resolve("ingest-data");
    }

    private Path parquet() {
        return folder.resolve("duckdb.parquet");
    }

    private Run ours(Path csv) {
        Folders.delete(data());
        ingest(new CsvBars(0, 0, seed).in(folder));
        return ingest(csv);
    }

    private Run ingest(Path csv) {
        List<String> jvm = new ArrayList<>(List.of(javaOptions.split(" ")));
        jvm.add("-Dzenmarket.frame.threads=" + threads);
        List<String> arguments = List.of(
                "ingest-bars", "--source", "csv:" + csv, "--date", "2026-01-30", "--data-dir", data().toString());
        return run(JavaCommand.launched(jvm, arguments), "zenmarket.log");
    }

    private Run theirs(Path csv) {
        JavaCommand command = JavaCommand.main(
                DuckDbCopy.class, List.of(), List.of(csv.toString(), parquet().toString(), Integer.toString(threads)));
        return run(command, "duckdb.log");
    }

    private Run run(JavaCommand command, String log) {
        try (Child child = Child.start(command, folder.resolve(log));
                ProcessWatch watch = new ProcessWatch(child.pid(), data())) {
            int code = child.exitCode();
            double wall = child.age().toMillis() / 1e3;
            if (code != 0) {
                throw new IllegalStateException(log + ": expected exit code 0, was " + code + ": " + child.text());
            }
            String lastLine = child.text().lines().toList().getLast();
            double seconds = lastLine.matches("[0-9.]+") ? Double.parseDouble(lastLine) : wall;
            return new Run(seconds, wall, watch.seen());
        }
    }

    /// Whether the lake holds the rows of DuckDB's file and no others.
    private boolean same() throws SQLException {
        String lake = "read_parquet('" + data() + "/lake/bars/**/*.parquet', hive_partitioning=false)";
        String file = "read_parquet('" + parquet() + "')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return digest(connection, lake, "time::date").equals(digest(connection, file, "date"));
        }
    }

    private static String digest(Connection connection, String table, String date) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) || ' ' || bit_xor(hash(symbol, " + date
                        + ", open::double, high::double, low::double, close::double, volume::double)) FROM "
                        + table)) {
            result.next();
            return result.getString(1);
        }
    }
}
