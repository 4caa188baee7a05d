package io.zenmarket.readerswriters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.csv.CsvMutations.Mutated;
import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import io.zenmarket.readerswriters.csv.ReadBars.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvMutationTest {

    private static final int SEEDS = 300;
    private static final BarRules RULES = BarRules.upTo(LocalDate.of(CsvMutations.YEAR_LIMIT, 1, 1));

    private static final byte[] NASTY = "\n\r\t ,;\"-+.:/eTZ09\0".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsEveryRecordAndKeepsEveryGoodRow(int seed) throws IOException {
        Mutated file = CsvMutations.of(seed);
        Path path = Files.write(directory.resolve(file.fileName()), file.bytes());
        CsvBarSource source = CsvBarSource.of(path.toString(), Interval.ONE_DAY, CsvMapping.DETECT);

        Read whole = ReadBars.of(source, RULES);

        assertThat(whole.records()).as(file.what()).isEqualTo(file.records());
        assertHolds(whole, file);
        assertThat(ReadBars.of(source.withSizes(4_096, 64), RULES))
                .as(file.what())
                .isEqualTo(whole);
        assertThat(ReadBars.resumingAtEveryBlock(source.withSizes(4_096, 16), RULES))
                .as(file.what())
                .isEqualTo(whole);
    }

    /// Bytes changed anywhere, also in headers and in the packing: what is read is open, but it is read, and the same
    /// in one piece and in many.
    @ParameterizedTest
    @MethodSource("seeds")
    void readsAnyBytesWithoutFailing(int seed) throws IOException {
        Mutated file = CsvMutations.of(seed);
        byte[] bytes = file.bytes();
        Random random = new Random(seed);
        for (int i = random.nextInt(20); i >= 0 && bytes.length > 0; i--) {
            boolean early = random.nextBoolean();
            int place = random.nextInt(early ? Math.min(bytes.length, 100) : bytes.length);
            bytes[place] = random.nextBoolean() ? (byte) random.nextInt(256) : NASTY[random.nextInt(NASTY.length)];
        }
        Path path = Files.write(directory.resolve(file.fileName()), bytes);
        CsvBarSource source = CsvBarSource.of(path.toString(), Interval.ONE_HOUR, CsvMapping.DETECT);

        assertThat(ReadBars.resumingAtEveryBlock(source.withSizes(4_096, 32), RULES))
                .as(file.what())
                .isEqualTo(ReadBars.of(source, RULES));
    }

    /// The good rows are a subsequence of what was read: only a row whose fate is open may stand between.
    private static void assertHolds(Read read, Mutated file) {
        Iterator<Row> rows = read.rows().iterator();
        for (Row good : file.good()) {
            boolean found = false;
            while (!found && rows.hasNext()) {
                found = rows.next().equals(good);
            }
            assertThat(found).as(file.what() + ": " + good).isTrue();
        }
        assertThat(read.rows().size() - file.good().size()).as(file.what()).isBetween(0, 1);
    }
}
