package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CopyUpsertIT {

    private static final CopyTable TABLE = CopyTable.of(
            "price",
            CopyColumn.key("symbol"),
            CopyColumn.key("day"),
            CopyColumn.value("close"),
            CopyColumn.merged("top", "greatest(stored.top, excluded.top)"),
            CopyColumn.stamp("changed_by"),
            CopyColumn.once("made_by"));

    private static TestDatabase database;

    private final CopyUpsert<Object[]> upsert = new CopyUpsert<>(database.dataSource(), TABLE, row -> row);

    @BeforeAll
    static void makeDatabase() {
        database = TestDatabase.empty("copy_upsert");
        database.jdbc().execute("""
                create table price (symbol text, day int, close double precision, top int, changed_by int,
                    made_by int, primary key (symbol, day));
                create table words (id int primary key, word text)""");
    }

    @BeforeEach
    void emptyTables() {
        database.jdbc().execute("truncate price, words");
    }

    @Test
    void countsInsertedUpdatedUnchangedAndDuplicateRows() {
        assertThat(write(price("A", 1, 10.0, 5, 1), price("A", 2, 11.0, 5, 1), price("B", 1, null, 5, 1)))
                .isEqualTo(new UpsertCounts(3, 0, 0, 0));
        assertThat(write(
                        price("A", 1, 10.0, 5, 2),
                        price("A", 2, 99.0, 5, 2),
                        price("A", 2, 12.0, 5, 2),
                        price("B", 1, null, 5, 2),
                        price("C", 1, 1.0, 5, 2)))
                .isEqualTo(new UpsertCounts(1, 1, 2, 1));
        assertThat(closes()).containsExactly("A1=10", "A2=12", "B1=null", "C1=1");
    }

    @Test
    void stampsOnlyRowsThatChangeAndKeepsWhatIsWrittenOnce() {
        write(price("A", 1, 10.0, 5, 1), price("A", 2, 11.0, 5, 1));
        write(price("A", 1, 10.0, 5, 2), price("A", 2, 12.0, 5, 2));
        assertThat(strings("select changed_by || ',' || made_by from price order by day"))
                .containsExactly("1,1", "2,1");
    }

    @Test
    void aMergeThatGivesTheStoredValueIsNoChange() {
        write(price("A", 1, 10.0, 5, 1));
        assertThat(write(price("A", 1, 10.0, 3, 2))).isEqualTo(new UpsertCounts(0, 0, 1, 0));
        assertThat(write(price("A", 1, 10.0, 7, 3))).isEqualTo(new UpsertCounts(0, 1, 0, 0));
        assertThat(strings("select top from price")).containsExactly("7");
    }

    @Test
    void writingTheSameAgainTouchesNoRow() {
        Object[] nan = price("A", 1, Double.NaN, 5, 1);
        write(nan, price("B", 1, null, 5, 1));
        List<String> before = strings("select xmin || ' ' || ctid from price order by symbol");
        assertThat(write(nan, price("B", 1, null, 5, 9))).isEqualTo(new UpsertCounts(0, 0, 2, 0));
        assertThat(strings("select xmin || ' ' || ctid from price order by symbol"))
                .isEqualTo(before);
    }

    @Test
    void severalWritesInOneTransactionDoNotMix() {
        UpsertCounts second = database.commit(() -> {
            upsert.write(List.<Object[]>of(price("A", 1, 10.0, 5, 1)));
            return upsert.write(List.<Object[]>of(price("A", 2, 11.0, 5, 1)));
        });
        assertThat(second).isEqualTo(new UpsertCounts(1, 0, 0, 0));
    }

    @Test
    void rollbackLeavesNothing() {
        write(price("A", 1, 10.0, 5, 1));
        database.rollback(() -> upsert.write(List.<Object[]>of(price("A", 1, 99.0, 5, 1), price("Z", 1, 1.0, 5, 1))));
        assertThat(closes()).containsExactly("A1=10");
    }

    @Test
    void aRefusedRowFailsTheTransactionAndTheConnectionStaysUsable() {
        assertThatThrownBy(() -> write(price("A", 1, 10.0, 5, 1), price("B\0", 1, 1.0, 5, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without NUL");
        assertThatThrownBy(() -> write(price("A", 1, 10.0, 5, 1), new Object[] {null, 1, 1.0, 1, 1, 1}))
                .isInstanceOf(DataAccessException.class);
        assertThat(closes()).isEmpty();
    }

    @Test
    void refusesToRunOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> upsert.write(List.<Object[]>of(price("A", 1, 10.0, 5, 1))))
                .withMessage("price: expected an active transaction, was none");
    }

    @Test
    void nothingToWriteIsNothingDone() {
        assertThat(upsert.write(List.of())).isEqualTo(UpsertCounts.NONE);
    }

    @Test
    void anyStorableTextComesBackAsItWas() {
        CopyUpsert<Object[]> words = new CopyUpsert<>(
                database.dataSource(),
                CopyTable.of("words", CopyColumn.key("id"), CopyColumn.value("word")),
                row -> row);
        Random random = new Random(42);
        List<String> texts =
                IntStream.range(0, 20_000).mapToObj(i -> randomText(random)).toList();
        List<Object[]> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(new Object[] {rows.size(), text}));
        assertThat(database.commit(() -> words.write(rows))).isEqualTo(new UpsertCounts(20_000, 0, 0, 0));
        assertThat(strings("select word from words order by id")).isEqualTo(texts);
    }

    /// Mostly what COPY treats specially, and some of everything else but NUL and halves of surrogate pairs.
    private static String randomText(Random random) {
        String special = "\\\t\n\r\b\f\u000b.Nntrbfvx01 '\"é€\ud83d\ude00";
        StringBuilder text = new StringBuilder();
        int[] specials = special.codePoints().toArray();
        for (int i = random.nextInt(12); i > 0; i--) {
            int any = 1 + random.nextInt(Character.MAX_CODE_POINT);
            boolean surrogate = any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE;
            text.appendCodePoint(random.nextInt(4) > 0 || surrogate ? specials[random.nextInt(specials.length)] : any);
        }
        return text.toString();
    }

    private UpsertCounts write(Object[]... rows) {
        return database.commit(() -> upsert.write(List.of(rows)));
    }

    private static Object[] price(String symbol, int day, Double close, int top, int execution) {
        return new Object[] {symbol, day, close, top, execution, execution};
    }

    private static List<String> closes() {
        return strings("select symbol || day || '=' || coalesce(close::text, 'null') from price order by symbol, day");
    }

    private static List<String> strings(String sql) {
        return database.jdbc().queryForList(sql, String.class);
    }
}
