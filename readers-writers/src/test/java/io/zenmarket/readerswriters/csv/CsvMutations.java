package io.zenmarket.readerswriters.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Dirty CSV files from a seed: a valid file, spoilt in known ways, with what must become of it. Which bytes a cut gzip
/// file still holds is told by the JDK's inflater, all else follows from how the file was made.
public final class CsvMutations {

    /// Symbol of the rows of a file without symbol column, which is its name.
    static final String FILE_SYMBOL = "ACME";

    /// Every row, good by itself, has a date before this year.
    public static final int YEAR_LIMIT = 2030;

    private static final int GZIP_HEADER = 10;

    private CsvMutations() {}

    /// One row as it must be read.
    ///
    /// @param time midnight UTC of its date, in epoch seconds
    /// @param volume `NaN` for none
    public record Row(String symbol, long time, double open, double high, double low, double close, double volume) {}

    /// A dirty file.
    ///
    /// @param what how it was made, for messages
    /// @param fileName its name must be this
    /// @param bytes its content
    /// @param records rows and refused records that it must give
    /// @param good the rows that must be read with these values, in their order; others may be read
    public record Mutated(String what, String fileName, byte[] bytes, long records, List<Row> good) {

        @Override
        public String toString() {
            return what;
        }
    }

    /// The file of a seed; the same one for ever.
    public static Mutated of(long seed) {
        return of(seed, "");
    }

    /// The same with other symbols.
    ///
    /// @param mark put behind each symbol, and so behind the file's name
    public static Mutated of(long seed, String mark) {
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        CsvDraft draft = new CsvDraft(random, mark);
        return switch (random.nextInt(16)) {
            case 0 -> whole(seed, random, draft);
            case 1 -> headerless(seed, random, draft);
            case 2, 3 -> cut(seed, random, draft);
            case 4, 5 -> cutGzip(seed, random, draft);
            case 6 -> flipped(seed, random, draft);
            default ->
                pack(
                        random,
                        draft.fileSymbol,
                        "seed " + seed + mutate(random, draft),
                        draft.write().bytes(),
                        records(draft),
                        good(draft));
        };
    }

    /// Rows are duplicated last, so that two rows of one symbol and date are always equal.
    private static String mutate(Random random, CsvDraft draft) {
        List<CsvMutation> mutations = random.ints(1 + random.nextInt(8), 0, CsvMutation.values().length)
                .mapToObj(i -> CsvMutation.values()[i])
                .sorted(Comparator.comparing(mutation -> mutation == CsvMutation.DUPLICATE))
                .toList();
        mutations.forEach(mutation -> mutation.apply(draft, random));
        return " " + draft.layout + " " + mutations;
    }

    /// Files that are refused as a whole, by one record; or have nothing at all.
    private static Mutated whole(long seed, Random random, CsvDraft draft) {
        int kind = random.nextInt(5);
        String what = "seed " + seed + " whole file " + kind;
        if (kind == 0) {
            return pack(random, draft.fileSymbol, what, new byte[0], 1, List.of());
        }
        if (kind == 1) {
            draft.lines.clear();
            return pack(random, draft.fileSymbol, what, draft.write().bytes(), 0, List.of());
        }
        if (kind == 2) {
            String text = new String(draft.write().bytes(), StandardCharsets.UTF_8);
            return pack(random, draft.fileSymbol, what, text.getBytes(StandardCharsets.UTF_16), 1, List.of());
        }
        if (kind == 3) {
            draft.header.cells.set(draft.column("clo"), "clsoe");
            return pack(random, draft.fileSymbol, what, draft.write().bytes(), 1, List.of());
        }
        byte[] noise = new byte[1 + random.nextInt(100_000)];
        Arrays.fill(noise, (byte) random.nextInt(2));
        return pack(random, draft.fileSymbol, what, noise, 1, List.of());
    }

    private static Mutated headerless(long seed, Random random, CsvDraft draft) {
        byte[] bytes = draft.write().bytes();
        int rows = draft.write().headerEnd() + 1;
        byte[] rest = Arrays.copyOfRange(bytes, rows, bytes.length);
        return pack(
                random,
                draft.fileSymbol,
                "seed " + seed + " " + draft.layout + " headerless",
                rest,
                records(draft),
                good(draft));
    }

    private static Mutated cut(long seed, Random random, CsvDraft draft) {
        String what = "seed " + seed + mutate(random, draft);
        CsvDraft.Written written = draft.write();
        int length = written.headerEnd() + random.nextInt(written.bytes().length - written.headerEnd() + 1);
        List<Row> good = new ArrayList<>();
        long records = 0;
        int start = written.headerEnd() + draft.lineEnd.length();
        for (int i = 0; i < written.ends().length; i++) {
            CsvLine line = draft.lines.get(i);
            records += line.isRecord && start < length ? 1 : 0;
            if (written.ends()[i] <= length) {
                line.row.ifPresent(good::add);
            }
            start = written.ends()[i] + draft.lineEnd.length();
        }
        byte[] bytes = Arrays.copyOf(written.bytes(), length);
        return pack(random, draft.fileSymbol, what + " cut at " + length, bytes, records, good);
    }

    /// The lines whose ends are still there, and one record for the cut.
    private static Mutated cutGzip(long seed, Random random, CsvDraft draft) {
        String what = "seed " + seed + mutate(random, draft);
        CsvDraft.Written written = draft.write();
        byte[] packed = gzip(written.bytes());
        byte[] bytes = Arrays.copyOf(packed, random.nextInt(packed.length - 1) + 1);
        int length = inflated(bytes);
        List<Row> good = new ArrayList<>();
        long records = 1;
        for (int i = 0; i < written.ends().length && written.ends()[i] < length; i++) {
            records += draft.lines.get(i).isRecord ? 1 : 0;
            draft.lines.get(i).row.ifPresent(good::add);
        }
        return new Mutated(what + " gzip cut at " + bytes.length, draft.fileSymbol + ".csv.gz", bytes, records, good);
    }

    /// One byte behind the date of one row is another one; what becomes of that row is open.
    private static Mutated flipped(long seed, Random random, CsvDraft draft) {
        CsvDraft.Written written = draft.write();
        int index = random.nextInt(draft.lines.size());
        int start = index == 0 ? written.headerEnd() + 1 : written.ends()[index - 1] + 1;
        List<String> untouched = draft.lines.get(index).cells.subList(0, draft.column("date") + 1);
        int from = start + String.join(",", untouched).length();
        byte[] bytes = written.bytes();
        byte flip = (byte) random.nextInt(256);
        bytes[from + random.nextInt(written.ends()[index] - from)] = flip == '\n' || flip == '\r' ? 0 : flip;
        draft.lines.get(index).spoil();
        return pack(
                random,
                draft.fileSymbol,
                "seed " + seed + " byte of line " + (index + 2),
                bytes,
                records(draft),
                good(draft));
    }

    private static long records(CsvDraft draft) {
        return draft.lines.stream().filter(line -> line.isRecord).count();
    }

    private static List<Row> good(CsvDraft draft) {
        return draft.lines.stream()
                .map(line -> line.row)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Mutated pack(Random random, String symbol, String what, byte[] bytes, long records, List<Row> good) {
        return switch (random.nextInt(6)) {
            case 0 -> new Mutated(what + " gzip", symbol + ".csv.gz", gzip(bytes), records, good);
            case 1 -> new Mutated(what + " zip", "archive.zip", zip(symbol, bytes), records, good);
            default -> new Mutated(what, symbol + ".csv", bytes, records, good);
        };
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String symbol, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("prices/" + symbol + ".csv"));
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// How many bytes a cut gzip file still holds.
    private static int inflated(byte[] gzip) {
        Inflater inflater = new Inflater(true);
        if (gzip.length > GZIP_HEADER) {
            inflater.setInput(gzip, GZIP_HEADER, gzip.length - GZIP_HEADER);
        }
        byte[] sink = new byte[1 << 16];
        int total = 0;
        try {
            for (int n = inflater.inflate(sink); n > 0; n = inflater.inflate(sink)) {
                total += n;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        return total;
    }
}
