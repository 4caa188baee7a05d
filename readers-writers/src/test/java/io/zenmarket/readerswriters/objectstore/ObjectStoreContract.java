package io.zenmarket.readerswriters.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Tail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every object store does.
abstract class ObjectStoreContract {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path files;

    ContentObjectStore store;

    /// A store without objects.
    abstract ContentObjectStore openEmpty();

    /// False where the server is known to lose an object when an upload in parts to its key is given up.
    boolean keepsObjectWhenPartsAreGivenUp() {
        return true;
    }

    /// False where the server is known not to keep concurrent requests for one key apart.
    boolean keepsConcurrentRequestsApart() {
        return true;
    }

    /// False where the server is known to let more than one win a race over a version.
    boolean decidesRacesOverAVersion() {
        return true;
    }

    @BeforeEach
    void openStore() {
        store = openEmpty();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200_000})
    void givesBackWhatWasPut(int size) throws IOException {
        byte[] content = random(size);

        StoredObject put = store.put("bars/interval=1d/bars.parquet", content, Condition.always());

        assertThat(put.key()).isEqualTo("bars/interval=1d/bars.parquet");
        assertThat(put.size()).isEqualTo(size);
        assertThat(whole(put.key())).isEqualTo(content);
        assertThat(store.find(put.key())).contains(put);
        assertThat(store.list("")).containsExactly(put);
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * MEGABYTE, 8 * MEGABYTE + 1, 9 * MEGABYTE, 20 * MEGABYTE})
    void givesBackWhatAFileHeld(int size) throws IOException {
        byte[] content = random(size);
        Path file = Files.write(files.resolve("content"), content);

        StoredObject put = store.put("large", file, Condition.ifAbsent());

        assertThat(put.size()).isEqualTo(size);
        assertThat(whole("large")).isEqualTo(content);
        assertThat(store.find("large")).contains(put);
    }

    @Test
    void replacesAnObjectAndItsVersion() throws IOException {
        StoredObject first = store.put("a", bytes("one"), Condition.always());
        StoredObject second = store.put("a", bytes("two"), Condition.always());

        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(whole("a")).isEqualTo(bytes("two"));
        assertThat(store.list("")).containsExactly(second);
    }

    @Test
    void replacesALargeObjectBySmallAndBack() throws IOException {
        byte[] large = random(9 * MEGABYTE);
        store.put("a", large, Condition.always());
        StoredObject small = store.put("a", bytes("small"), Condition.always());
        assertThat(whole("a")).isEqualTo(bytes("small"));

        StoredObject again = store.put("a", large, Condition.ifVersion(small.version()));

        assertThat(whole("a")).isEqualTo(large);
        assertThat(store.find("a")).contains(again);
    }

    @Test
    void readsRangesAndNothingBeyondTheEnd() {
        store.put("digits", bytes("0123456789"), Condition.always());

        assertThat(store.read("digits", 0, 3)).isEqualTo(bytes("012"));
        assertThat(store.read("digits", 4, 2)).isEqualTo(bytes("45"));
        assertThat(store.read("digits", 8, 5)).isEqualTo(bytes("89"));
        assertThat(store.read("digits", 10, 5)).isEmpty();
        assertThat(store.read("digits", 1_000_000_000_000L, 5)).isEmpty();
        assertThat(store.read("digits", 3, 0)).isEmpty();
        assertThatThrownBy(() -> store.read("digits", -1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.read("digits", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheTailWithTheWholeSize() {
        store.put("digits", bytes("0123456789"), Condition.always());
        store.put("empty", new byte[0], Condition.always());

        assertTail(store.readTail("digits", 4), 10, "6789");
        assertTail(store.readTail("digits", 10), 10, "0123456789");
        assertTail(store.readTail("digits", 64), 10, "0123456789");
        assertTail(store.readTail("digits", 0), 10, "");
        assertTail(store.readTail("empty", 8), 0, "");
        assertThat(store.read("empty", 0, 8)).isEmpty();
    }

    private static void assertTail(Tail tail, long size, String text) {
        assertThat(tail.size()).isEqualTo(size);
        assertThat(new String(tail.bytes(), UTF_8)).isEqualTo(text);
    }

    @Test
    void putsIfAbsentOnlyOnce() throws IOException {
        StoredObject first = store.put("a", bytes("first"), Condition.ifAbsent());

        assertThatThrownBy(() -> store.put("a", bytes("second"), Condition.ifAbsent()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageContainingAll("a", ": put, expected no object, was version " + first.version());
        assertThat(whole("a")).isEqualTo(bytes("first"));

        store.delete("a");
        store.put("a", bytes("third"), Condition.ifAbsent());
        assertThat(whole("a")).isEqualTo(bytes("third"));
    }

    @Test
    void putsIfVersionOnlyOverThatVersion() throws IOException {
        StoredObject first = store.put("a", bytes("one"), Condition.always());
        StoredObject second = store.put("a", bytes("two"), Condition.ifVersion(first.version()));

        assertThatThrownBy(() -> store.put("a", bytes("six"), Condition.ifVersion(first.version())))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageContainingAll("expected version " + first.version(), "was version " + second.version());
        assertThatThrownBy(() -> store.put("b", bytes("six"), Condition.ifVersion(first.version())))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageContaining("was no object");
        assertThat(whole("a")).isEqualTo(bytes("two"));
        assertThat(store.find("b")).isEmpty();
    }

    @Test
    void refusesLargePutsWhoseConditionFails() {
        Assumptions.assumeTrue(keepsObjectWhenPartsAreGivenUp());
        StoredObject first = store.put("a", bytes("first"), Condition.always());
        byte[] large = random(9 * MEGABYTE);

        assertThatThrownBy(() -> store.put("a", large, Condition.ifAbsent()))
                .isInstanceOf(ConditionFailedException.class);
        assertThatThrownBy(() -> store.put("a", large, Condition.ifVersion("other")))
                .isInstanceOf(ConditionFailedException.class);
        assertThat(store.find("a")).contains(first);
    }

    @Test
    void letsOneOfSixteenWinWhenAbsent() throws Exception {
        Assumptions.assumeTrue(keepsConcurrentRequestsApart());
        assertOneWinner(Condition.ifAbsent());
    }

    @Test
    void letsOneOfSixteenWinOverAVersion() throws Exception {
        Assumptions.assumeTrue(decidesRacesOverAVersion());
        StoredObject first = store.put("raced", bytes("before the race"), Condition.always());

        assertOneWinner(Condition.ifVersion(first.version()));
    }

    private void assertOneWinner(Condition condition) throws Exception {
        List<Race.Winner> winners =
                Race.winners(16, number -> store.put("raced", bytes("racer " + (10 + number)), condition));

        assertThat(winners).hasSize(1);
        assertThat(store.find("raced")).contains(winners.getFirst().object());
        assertThat(whole("raced"))
                .isEqualTo(bytes("racer " + (10 + winners.getFirst().number())));
    }

    @Test
    void listsByPrefixInTheOrderOfKeys() {
        List<String> keys = List.of(
                "bars/symbol=%5EGSPC/a b.parquet",
                "bars/symbol=100%/x",
                "bars/symbol=BRK+B/x",
                "bars/symbol=^GSPC/bars.parquet",
                "bars/symbol=z/x",
                "bars/symbol=Zürich/x",
                "bars/symbol=\uD83D\uDE00/x",
                "bars/symbol=\uFB01/x",
                "bars-old/x",
                "bars.txt",
                "news/date=2024-01-01/it's &quot;news&quot;, (1) #2?.json");
        keys.reversed().forEach(key -> store.put(key, bytes(key), Condition.always()));

        assertThat(keys("")).isEqualTo(keys.stream().sorted().toList());
        assertThat(keys("bars/")).containsExactlyElementsOf(sorted(keys.subList(0, 8)));
        assertThat(keys("bars/symbol=")).hasSize(8);
        assertThat(keys("bars/symbol=^G")).containsExactly("bars/symbol=^GSPC/bars.parquet");
        assertThat(keys("bars/symbol=%5")).containsExactly("bars/symbol=%5EGSPC/a b.parquet");
        assertThat(keys("bars/symbol=Zü")).containsExactly("bars/symbol=Zürich/x");
        assertThat(keys("ba")).hasSize(10);
        assertThat(keys("bars/symbol=z/x")).containsExactly("bars/symbol=z/x");
        assertThat(keys("bars/symbol=z/x/")).isEmpty();
        assertThat(keys("none")).isEmpty();
        assertThat(keys("none/at/all")).isEmpty();
        assertThat(keys).allSatisfy(key -> assertThat(whole(key)).isEqualTo(bytes(key)));
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().sorted().toList();
    }

    private List<String> keys(String prefix) {
        return store.list(prefix).stream().map(StoredObject::key).toList();
    }

    @Test
    void deletesAndIsContentWithNothingToDelete() {
        store.put("a/b", bytes("x"), Condition.always());
        store.put("a/c", bytes("y"), Condition.always());

        store.delete("a/b");
        store.delete("a/b");
        store.delete("never/was");

        assertThat(store.find("a/b")).isEmpty();
        assertThat(keys("")).containsExactly("a/c");
    }

    @Test
    void copiesOverWhateverIsThere() throws IOException {
        byte[] content = random(300_000);
        store.put("history/^1 ü", content, Condition.always());
        store.put("bars/symbol=^GSPC/bars.parquet", bytes("old"), Condition.always());

        StoredObject copy = store.copy("history/^1 ü", "bars/symbol=^GSPC/bars.parquet");

        assertThat(copy.size()).isEqualTo(300_000);
        assertThat(store.find("bars/symbol=^GSPC/bars.parquet")).contains(copy);
        assertThat(whole("bars/symbol=^GSPC/bars.parquet")).isEqualTo(content);
        assertThat(whole("history/^1 ü")).isEqualTo(content);
        assertThat(store.copy("history/^1 ü", "history/^1 ü").size()).isEqualTo(300_000);
    }

    @Test
    void saysWhichObjectIsMissing() {
        store.put("there/x", bytes("x"), Condition.always());

        assertThat(store.find("there")).isEmpty();
        assertThat(store.find("there/x/below")).isEmpty();
        assertThatThrownBy(() -> store.read("gone", 0, 1)).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.read("gone", 0, 0)).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.readTail("gone", 8)).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.open("there")).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.copy("gone", "b")).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.copy("gone", "gone"))
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContainingAll("gone", ": read, expected an object, was none");
        assertThat(keys("")).containsExactly("there/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", ".tmp/a", "a\0b", "a\nb"})
    void refusesWhatIsNoKey(String key) {
        assertThatThrownBy(() -> store.put(key, bytes("x"), Condition.always()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
        assertThatThrownBy(() -> store.find(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.read(key, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.readTail(key, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.copy(key, "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.copy("b", key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "../", "a//", "a/../b", ".tmp/", "a\0"})
    void refusesPrefixesThatNoKeyHas(String prefix) {
        assertThatThrownBy(() -> store.list(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 20 * MEGABYTE})
    void showsNothingOfAPutThatFailsMidway(int size) {
        assertThatThrownBy(() -> store.store("half", FailingContent.midway(size), Condition.always()))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContainingAll("half", ": could not put", "the disk of the test broke");
        assertThat(store.find("half")).isEmpty();
        assertThat(store.list("")).isEmpty();
    }

    @Test
    void keepsTheObjectWhenAPutOverItFailsMidway() throws IOException {
        store.put("kept", bytes("old"), Condition.always());
        int size = keepsObjectWhenPartsAreGivenUp() ? 20 * MEGABYTE : MEGABYTE;

        assertThatThrownBy(() -> store.store("kept", FailingContent.midway(size), Condition.always()))
                .isInstanceOf(ObjectStoreException.class);
        assertThat(whole("kept")).isEqualTo(bytes("old"));
    }

    @Test
    void saysThatTheFileToStoreIsMissing() {
        Path missing = files.resolve("missing.parquet");

        assertThatThrownBy(() -> store.put("a", missing, Condition.always()))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContainingAll("missing.parquet: could not read", "expected a file");
        assertThat(store.list("")).isEmpty();
    }

    @Test
    void neverShowsAReaderAMixtureWhileAnObjectIsReplaced() throws Exception {
        Assumptions.assumeTrue(keepsConcurrentRequestsApart());
        ReplacedWhileRead.check(store, "replaced", 15);
    }

    @Test
    void givesTheConnectionBackWhenAStreamIsClosedEarly() throws IOException {
        byte[] content = random(3 * MEGABYTE);
        store.put("a", content, Condition.always());

        for (int round = 0; round < 100; round++) {
            try (InputStream open = store.open("a")) {
                assertThat(open.readNBytes(100)).isEqualTo(Arrays.copyOf(content, 100));
            }
        }
        assertThat(whole("a")).isEqualTo(content);
    }

    final byte[] whole(String key) throws IOException {
        try (InputStream stream = store.open(key)) {
            return stream.readAllBytes();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
