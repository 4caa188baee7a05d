package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.objectstore.ConditionFailedException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// Files that runs have read, kept with the lake's history under the hash of their bytes. Thread-safe.
final class KeptBytes {

    private final ObjectStore store;
    private final WorkFiles work;

    KeptBytes(ObjectStore store, WorkFiles work) {
        this.store = store;
        this.work = work;
    }

    /// Keeps bytes.
    ///
    /// @return their SHA-256
    String keep(byte[] bytes) {
        String sha256 = Hashes.sha256(bytes);
        String key = LakeObject.historyKey(sha256);
        if (store.find(key).isEmpty()) {
            try {
                store.put(key, bytes, ObjectStore.Condition.ifAbsent());
            } catch (ConditionFailedException sameBytesAreThere) {
                // The key is the hash of the bytes.
            }
        }
        return sha256;
    }

    /// Keeps a person's file.
    PinnedInputs.Pin keep(Path file, String what) {
        try {
            return new PinnedInputs.Pin(file.getFileName().toString(), keep(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a readable " + what + ", was " + e, e);
        }
    }

    byte[] bytes(String sha256) {
        try (InputStream in = store.open(LakeObject.historyKey(sha256))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("history of " + sha256 + ": expected to be readable, was " + e, e);
        }
    }

    /// Reads a kept file as what it was, a file.
    <T> T read(PinnedInputs.Pin file, Function<Path, T> reader) {
        Path copy = work.fresh("backtest-%s-%d-%d-%s"
                .formatted(
                        file.sha256(),
                        ProcessHandle.current().pid(),
                        Thread.currentThread().threadId(),
                        file.key()));
        try {
            Files.write(copy, bytes(file.sha256()));
            return reader.apply(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(copy + ": expected to be written, was " + e, e);
        } finally {
            work.discard(copy);
        }
    }
}
