package io.zenmarket.readerswriters.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryObjectStoreTest extends ObjectStoreContract {

    @TempDir
    Path directory;

    private Path root() {
        return directory.resolve("made/when/missing");
    }

    @Override
    ContentObjectStore openEmpty() {
        return new DirectoryObjectStore(root());
    }

    @Test
    void keepsObjectsAtTheirKeysForOtherPrograms() throws IOException {
        store.put("bars/year=2024/bars.parquet", bytes("x"), Condition.always());

        assertThat(root().resolve("bars/year=2024/bars.parquet")).hasBinaryContent(bytes("x"));
        try (ObjectStore again = new DirectoryObjectStore(root())) {
            assertThat(again.list("")).isEqualTo(store.list(""));
        }
    }

    @Test
    void hidesWhatIsBeingWrittenFromEveryGlob() throws IOException {
        List<Path> seen = new ArrayList<>();
        Content watching = new WatchedContent(() -> seen.addAll(parquetFiles()));

        store.store("bars/bars.parquet", watching, Condition.always());

        assertThat(seen).isEmpty();
        assertThat(parquetFiles()).containsExactly(root().resolve("bars/bars.parquet"));
        assertThat(root().resolve(".tmp")).isDirectoryNotContaining("glob:**.part");
    }

    private List<Path> parquetFiles() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Two bytes; looks around before each.
    private record WatchedContent(Runnable look) implements Content {

        @Override
        public long size() {
            return 2;
        }

        @Override
        public InputStream open(long offset, long length) {
            return new FilterInputStream(new ByteArrayInputStream(new byte[2])) {
                @Override
                public int read(byte[] buffer, int at, int count) throws IOException {
                    look.run();
                    return super.read(buffer, at, Math.min(1, count));
                }
            };
        }
    }

    @Test
    void leavesNoTemporaryFileWhenAPutFails() {
        assertThatThrownBy(() -> store.store("a", FailingContent.midway(100), Condition.always()))
                .isInstanceOf(ObjectStoreException.class);

        assertThat(root().resolve(".tmp")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void removesOnlyOldLeftoversWhenOpened() throws IOException {
        Path old = leftover("old.part", Duration.ofHours(25));
        Path young = leftover("young.part", Duration.ofHours(23));
        Path other = leftover("other.txt", Duration.ofHours(25));

        openEmpty().close();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
        assertThat(store.list("")).isEmpty();
    }

    private Path leftover(String name, Duration age) throws IOException {
        Path file = Files.createDirectories(root().resolve(".tmp")).resolve(name);
        Files.write(file, bytes("half"));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void givesEveryContentOfOneSizeAnotherVersion() {
        Set<String> versions = new HashSet<>();
        for (int n = 0; n < 100; n++) {
            versions.add(
                    store.put("a", new byte[] {(byte) n}, Condition.always()).version());
        }

        assertThat(versions).hasSize(100);
    }

    @Test
    void raisesTheVersionEvenWhenTheClockWentBack() throws IOException {
        store.put("a", bytes("one"), Condition.always());
        FileTime future = FileTime.from(Instant.now().plus(Duration.ofDays(400)));
        Files.setLastModifiedTime(root().resolve("a"), future);
        StoredObject before = store.find("a").orElseThrow();

        StoredObject after = store.put("a", bytes("two"), Condition.ifVersion(before.version()));

        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(Files.getLastModifiedTime(root().resolve("a"))).isGreaterThan(future);
        assertThat(store.find("a")).contains(after);
    }

    @Test
    void seesThatAnotherProgramEditedAnObject() throws IOException {
        StoredObject before = store.put("a", bytes("one"), Condition.always());

        Files.write(root().resolve("a"), bytes("two"));

        assertThatThrownBy(() -> store.put("a", bytes("six"), Condition.ifVersion(before.version())))
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void followsNoSymbolicLinkBelowItsRoot() throws IOException {
        Path outside = Files.createDirectories(directory.resolve("outside"));
        Files.write(outside.resolve("secret"), bytes("secret"));
        Files.createSymbolicLink(root().resolve("link"), outside);
        Files.createSymbolicLink(root().resolve("file"), outside.resolve("secret"));

        assertThat(store.list("")).isEmpty();
        assertThat(store.list("link/")).isEmpty();
        assertThat(store.find("link/secret")).isEmpty();
        assertThatThrownBy(() -> store.open("file")).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.put("link/new", bytes("x"), Condition.always()))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("symbolic link");
        store.delete("link/secret");
        store.put("file", bytes("mine"), Condition.always());
        assertThat(outside.resolve("secret")).hasBinaryContent(bytes("secret"));
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @Test
    void opensThroughALinkToItsRoot() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("lake"), root());
        store.put("a", bytes("x"), Condition.always());

        try (ObjectStore linked = new DirectoryObjectStore(link)) {
            assertThat(linked.find("a")).isEqualTo(store.find("a"));
        }
    }

    @Test
    void saysThatAKeyCannotContinueBelowAnObject() {
        store.put("a", bytes("x"), Condition.always());
        store.put("d/e", bytes("x"), Condition.always());

        assertThatThrownBy(() -> store.put("a/b", bytes("y"), Condition.always()))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContainingAll("b: could not put", "nothing can be stored below an object");
        assertThatThrownBy(() -> store.put("d", bytes("y"), Condition.always()))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("no object can have the name of a directory");
    }

    @Test
    void saysThatItsDirectoryIsAFile() throws IOException {
        Path file = Files.write(directory.resolve("file"), bytes("x"));

        assertThatThrownBy(() -> new DirectoryObjectStore(file.resolve("lake")))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("lake: could not open the object store, expected a directory");
    }

    @Test
    void saysThatPermissionIsMissingButReads() throws IOException {
        store.put("bars/a", bytes("x"), Condition.always());
        Path bars = root().resolve("bars");
        Files.setPosixFilePermissions(bars, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(Files.isWritable(bars), "root may do everything");
            assertThatThrownBy(() -> store.put("bars/b", bytes("y"), Condition.always()))
                    .isInstanceOf(ObjectStoreException.class)
                    .hasMessageContaining("b: could not put, expected permission for user");
            assertThat(whole("bars/a")).isEqualTo(bytes("x"));
        } finally {
            Files.setPosixFilePermissions(bars, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void writesNothingWhenItOnlyReads() throws IOException {
        store.list("");
        store.find("a");
        store.delete("a");

        assertThat(root()).isEmptyDirectory();
    }
}
