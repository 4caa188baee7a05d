package io.zenmarket.bench;

import io.zenmarket.readerswriters.csv.CsvMutations;
import io.zenmarket.readerswriters.csv.CsvMutations.Mutated;
import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/// One dirty file with symbols of its own, and what must become of it.
///
/// @param name of its folder, and mark of its symbols
/// @param file what is in it
record DirtyCase(String name, Mutated file) {

    /// What became of it.
    ///
    /// @param read records that were read
    /// @param rejected records kept as rejected
    /// @param rows rows of its symbols in the lake
    record Fate(long read, long rejected, List<Row> rows) {}

    static DirtyCase of(long seed) {
        String name = String.format(Locale.ROOT, "%06d", seed);
        return new DirtyCase(name, CsvMutations.of(seed, "." + name));
    }

    /// The cases of seeds that follow one another, in the order of their names.
    static List<DirtyCase> of(long firstSeed, int count) {
        return LongStream.range(firstSeed, firstSeed + count)
                .mapToObj(DirtyCase::of)
                .toList();
    }

    void write(Path folder) {
        try {
            Path own = Files.createDirectories(folder.resolve(name));
            Files.write(own.resolve(file.fileName()), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with a fate, a line each. The fate of one row, half cut or with a changed byte, may be open.
    List<String> faults(Fate fate) {
        Map<String, Row> good = new LinkedHashMap<>();
        file.good().forEach(row -> good.putIfAbsent(key(row), row));
        List<String> faults = new ArrayList<>();
        check("read", file.records(), 0, fate.read(), faults);
        check("rows in the lake", good.size(), 1, fate.rows().size(), faults);
        long duplicates = fate.read() - fate.rejected() - fate.rows().size();
        check("duplicates", (long) file.good().size() - good.size(), 1, duplicates, faults);
        Map<String, Row> stored = new HashMap<>();
        fate.rows().forEach(row -> stored.put(key(row), row));
        good.forEach((key, row) -> {
            if (!row.equals(stored.get(key))) {
                faults.add(file.what() + ": expected " + row + " in the lake, was " + stored.get(key));
            }
        });
        return faults;
    }

    private void check(String what, long expected, long open, long was, List<String> faults) {
        if (was < expected || was > expected + open) {
            faults.add(file.what() + ": " + what + ": expected " + expected + ", was " + was);
        }
    }

    private static String key(Row row) {
        return row.symbol() + " " + row.time();
    }
}
