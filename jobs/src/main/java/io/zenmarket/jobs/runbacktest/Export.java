package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.jobs.cli.RowFormat;
import io.zenmarket.jobs.cli.RowWriter;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.TableParquet;
import io.zenmarket.readerswriters.postgres.StoredRun;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints the stored tables of a run.
final class Export {

    private static final Set<String> WHOLE = Stream.concat(
                    Stream.of(SetTable.SET),
                    Arrays.stream(SetStatistic.values())
                            .filter(SetStatistic::whole)
                            .map(SetStatistic::column))
            .collect(Collectors.toUnmodifiableSet());

    private final StoredRun run;
    private final List<LakeObject> objects;
    private final ObjectStore store;
    private final RowFormat format;

    Export(StoredRun run, StoredRuns runs, ObjectStore store, RowFormat format) {
        this.run = run;
        this.objects = runs.objects(run.id());
        this.store = store;
        this.format = format;
    }

    /// Every set, a part in memory at a time.
    void sets(PrintWriter out) {
        List<LakeObject> parts = objects.stream()
                .filter(object -> object.key().startsWith(LakeKeys.backtest(run.id()) + "part-"))
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("run " + run.id() + ": expected parts in the lake, was none yet");
        }
        List<String> names = TableParquet.names(store, parts.getFirst().historyKey());
        List<String> numbers = names.subList(1, names.size());
        try (RowWriter rows = new RowWriter(out, format, names)) {
            boolean unused = parts.stream().allMatch(part -> print(part, numbers, rows));
        }
    }

    private boolean print(LakeObject part, List<String> numbers, RowWriter rows) {
        String symbol = TableParquet.text(store, part.historyKey(), SetTable.SYMBOL);
        double[][] table = TableParquet.read(store, part.historyKey(), numbers);
        boolean read = true;
        for (int row = 0; row < table[0].length && read; row++) {
            rows.text(symbol);
            for (int column = 0; column < table.length; column++) {
                number(numbers.get(column), table[column][row], rows);
            }
            read = rows.end();
        }
        return read;
    }

    private static void number(String name, double value, RowWriter rows) {
        RowWriter unused = WHOLE.contains(name) ? rows.count((long) value) : rows.number(value);
    }

    /// The rows of one of the best sets, or of all of them.
    ///
    /// @param rank 0: all
    <T extends Record> void records(String name, Class<T> type, int rank, PrintWriter out) {
        String key = LakeKeys.backtest(run.id()) + name + ".parquet";
        LakeObject object = objects.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "run " + run.id() + ": expected a complete run, was an open one; run it again to go on"));
        List<RecordComponent> columns = List.of(type.getRecordComponents());
        List<String> names = columns.stream()
                .map(RecordComponent::getName)
                .map(Export::snake)
                .toList();
        try (RowWriter rows = new RowWriter(out, format, names)) {
            boolean unused = RecordParquet.read(store, object.historyKey(), type, Optional.empty()).stream()
                    .filter(row -> rank == 0 || value(row, columns.getFirst()).equals(rank))
                    .allMatch(row -> print(row, columns, rows));
        }
    }

    private static boolean print(Record row, List<RecordComponent> columns, RowWriter rows) {
        for (RecordComponent column : columns) {
            RowWriter unused =
                    switch (value(row, column)) {
                        case Integer count -> rows.count(count);
                        case Double number -> rows.number(number);
                        case Object text -> rows.text(text.toString());
                    };
        }
        return rows.end();
    }

    private static Object value(Record row, RecordComponent column) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(column + ": expected to be readable, was not", e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
