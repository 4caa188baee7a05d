package io.zenmarket.readerswriters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSource.Slice;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import io.zenmarket.readerswriters.csv.ReadBars.Read;
import io.zenmarket.readerswriters.files.FileLocator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSlicesTest {

    private static final BarRules RULES = BarRules.upTo(LocalDate.of(2030, 1, 1));
    private static final String HEADER = "date,open,high,low,close,volume";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void cutsALargeFileAtLineEndsWithTheRightLineNumbers(String lineEnd) throws IOException {
        write("ACME.csv", HEADER + lineEnd + rows(10_000, lineEnd));
        CsvBarSource source = source("ACME.csv").withSizes(50_000, 100);

        List<Slice> slices = source.plan();
        Read read = ReadBars.of(source, RULES);

        assertThat(slices).hasSizeBetween(5, 8);
        assertThat(slices).extracting(Slice::name).startsWith("ACME.csv (1 of " + slices.size() + ")");
        assertThat(slices.stream().mapToLong(Slice::weight).sum()).isEqualTo(Files.size(directory.resolve("ACME.csv")));
        assertThat(source.plan()).isEqualTo(slices);
        assertThat(read.reasons()).isEmpty();
        assertThat(read.rows()).extracting(Row::volume).containsExactlyElementsOf(volumes(10_000));
        assertThat(read.lines())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10_000).mapToObj(i -> i + 2L).toList());
        assertThat(read).isEqualTo(ReadBars.of(source("ACME.csv"), RULES));
    }

    @Test
    void refusesALargeUnreadableFileOnce() throws IOException {
        write("ACME.csv", "foo\n" + rows(1_000, "\n"));

        assertThat(ReadBars.of(source("ACME.csv").withSizes(5_000, 100), RULES).records())
                .isEqualTo(1);
    }

    @Test
    void readsEveryEntryOfAZip() throws IOException {
        zip("all.zip", "B.csv", "notes/README.md", "sub/A.txt", "__MACOSX/A.csv", ".hidden.csv");

        assertThat(source("all.zip").plan())
                .extracting(Slice::name)
                .containsExactly("all.zip!B.csv", "all.zip!sub/A.txt");
        Read read = ReadBars.of(source("all.zip"), RULES);
        assertThat(read.reasons()).isEmpty();
        assertThat(read.rows()).extracting(Row::symbol).containsOnly("A", "B").hasSize(200);
    }

    @Test
    void keepsTheRowsBeforeTheCutOfAZip() throws IOException {
        Path zip = zip("all.zip", "A.csv", "B.csv");
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length * 7 / 10));

        Read read = ReadBars.of(source("all.zip"), RULES);

        assertThat(read.rows().stream().filter(row -> row.symbol().equals("A"))).hasSize(100);
        assertThat(read.rows().stream().filter(row -> row.symbol().equals("B"))).hasSizeBetween(1, 99);
        assertThat(read.reasons()).hasSize(1);
        assertThat(read.reasons().getFirst())
                .startsWith(
                        "all.zip!B.csv:" + (read.rows().size() - 100 + 2) + ": zip: expected a whole archive, was cut");
    }

    @Test
    void tellsThatTheDirectoryOfAZipIsMissing() throws IOException {
        Path zip = zip("all.zip", "A.csv", "B.csv");
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));

        Read read = ReadBars.of(source("all.zip"), RULES);

        assertThat(read.rows()).hasSize(200);
        assertThat(read.reasons())
                .containsExactly("all.zip:0: zip: expected a whole archive, was cut or damaged"
                        + " (the archive's directory is missing)");
    }

    @Test
    void tellsThatAZipHasNoCsv() throws IOException {
        zip("all.zip", "README.md");

        assertThat(ReadBars.of(source("all.zip"), RULES).reasons())
                .containsExactly("all.zip:0: zip: expected an entry named *.csv, *.txt or *.tsv, was none");
    }

    @ParameterizedTest
    @CsvSource({"all.zip", "ACME.csv.gz"})
    void tellsThatAnArchiveIsNone(String name) throws IOException {
        write(name, HEADER + "\n" + rows(3, "\n"));

        Read read = ReadBars.of(source(name), RULES);

        assertThat(read.rows()).isEmpty();
        assertThat(read.reasons()).hasSize(1);
        assertThat(read.reasons().getFirst()).startsWith(name + ":0: ").contains("expected a whole");
    }

    @Test
    void tellsADamagedChecksumBehindTheRows() throws IOException {
        Path zip = zip("all.zip", "A.csv");
        byte[] bytes = Files.readAllBytes(zip);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 16] ^= 1;
        Files.write(zip, bytes);

        Read read = ReadBars.of(source("all.zip"), RULES);

        assertThat(read.rows()).hasSize(100);
        assertThat(read.reasons())
                .containsExactly("all.zip!A.csv:102: zip: expected a whole archive, was cut or damaged"
                        + " (the checksum of A.csv differs)");
    }

    @Test
    void readsAGzipFileByItsContentWhateverItsName() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("ACME.csv")))) {
            out.write((HEADER + "\n" + rows(30_000, "\n")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ReadBars.of(source("ACME.csv"), RULES).rows()).hasSize(30_000);
        assertThat(ReadBars.resumingAtEveryBlock(source("ACME.csv"), RULES).rows())
                .extracting(Row::volume)
                .containsExactlyElementsOf(volumes(30_000));
    }

    @ParameterizedTest
    @CsvSource({
        "'', a.csv b.TXT sub/c.csv sub/deep/d.tsv",
        "*.csv, a.csv",
        "sub/*.csv, c.csv",
        "**/*.csv, a.csv sub/c.csv",
        "sub/**, c.csv deep/d.tsv",
        "'{a,b}.*', a.csv b.TXT",
        "a.csv, a.csv"
    })
    void findsFilesDirectoriesAndGlobs(String location, String labels) throws IOException {
        Files.createDirectories(directory.resolve("sub/deep"));
        for (String name : List.of("a.csv", "b.TXT", "sub/c.csv", "sub/deep/d.tsv")) {
            write(name, HEADER + "\n" + rows(1, "\n"));
        }
        write("notes.md", "x");
        write(".hidden.csv", "x");
        String where = location.isEmpty() ? directory.toString() : directory + "/" + location;

        List<Slice> slices =
                CsvBarSource.of(where, Interval.ONE_DAY, CsvMapping.DETECT).plan();

        assertThat(slices).extracting(Slice::name).containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", "*.csv", "none/**/*.csv", "[", "a\u0000b"})
    void tellsThatThereIsNothing(String location) {
        CsvBarSource source = CsvBarSource.of(directory + "/" + location, Interval.ONE_DAY, CsvMapping.DETECT);

        assertThatThrownBy(source::plan)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void writesALocatorThatReadsBack() {
        FileLocator locator = new FileLocator(
                FileLocator.Kind.PLAIN, 3, new FileLocator.Range(5, 7, 9), 11, "/a|b%7C/c d.csv", "c|%25.csv");

        assertThat(FileLocator.parse(locator.toString())).isEqualTo(locator);
    }

    private CsvBarSource source(String name) {
        return CsvBarSource.of(directory.resolve(name).toString(), Interval.ONE_DAY, CsvMapping.DETECT);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Path zip(String name, String... entries) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write((HEADER + "\n" + rows(100, "\n")).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /// Row `i` has volume `i`, and its date and prices are the same as all others'.
    private static String rows(int count, String lineEnd) {
        return IntStream.range(0, count)
                .mapToObj(i -> "2024-01-31,10.25,12.5,9,11," + i)
                .collect(Collectors.joining(lineEnd, "", lineEnd));
    }

    private static List<Double> volumes(int count) {
        return IntStream.range(0, count).mapToObj(i -> (double) i).toList();
    }
}
