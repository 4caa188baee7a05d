package io.zenmarket.readerswriters.files;

import io.zenmarket.readerswriters.objectstore.ObjectNotFoundException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// Where the bytes of a file are. Immutable and thread-safe; what it opens is closed by the caller.
public sealed interface FileOrigin {

    /// In bytes.
    long size() throws IOException;

    /// Name without directories.
    String name();

    /// Its bytes from a place on.
    InputStream open(long offset) throws IOException;

    /// Its first bytes; fewer when it is shorter.
    byte[] head(int length) throws IOException;

    /// On this machine.
    record Local(Path path) implements FileOrigin {

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public byte[] head(int length) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(length);
            }
        }

        /// A file's stream skips without reading.
        @Override
        public InputStream open(long offset) throws IOException {
            return skipped(Files.newInputStream(path), offset);
        }
    }

    /// In an object store.
    ///
    /// @param key the object's
    record Stored(ObjectStore store, String key) implements FileOrigin {

        @Override
        public long size() throws IOException {
            return store.find(key)
                    .orElseThrow(() -> new NoSuchFileException(key))
                    .size();
        }

        @Override
        public String name() {
            return key.substring(key.lastIndexOf('/') + 1);
        }

        @Override
        public byte[] head(int length) throws IOException {
            try {
                return store.read(key, 0, length);
            } catch (ObjectNotFoundException gone) {
                throw vanished(gone);
            }
        }

        @Override
        public InputStream open(long offset) throws IOException {
            try {
                return skipped(store.open(key), offset);
            } catch (ObjectNotFoundException gone) {
                throw vanished(gone);
            }
        }

        private IOException vanished(ObjectNotFoundException gone) {
            return new IOException(key + " is gone", gone);
        }
    }

    /// In memory.
    ///
    /// @param name what it would be called as a file
    /// @param bytes not copied
    record InMemory(String name, byte[] bytes) implements FileOrigin {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] head(int length) {
            return Arrays.copyOf(bytes, Math.min(length, bytes.length));
        }

        @Override
        public InputStream open(long offset) throws IOException {
            return skipped(new ByteArrayInputStream(bytes), offset);
        }
    }

    private static InputStream skipped(InputStream in, long offset) throws IOException {
        try {
            in.skipNBytes(offset);
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
