package io.zenmarket.readerswriters.parquet;

import io.zenmarket.readerswriters.objectstore.ObjectNotFoundException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Objects in memory; counts what is asked for.
final class CountingStore implements ObjectStore {

    private final Map<String, byte[]> objects = new TreeMap<>();
    private int requests;
    private long bytes;

    int requests() {
        return requests;
    }

    long bytes() {
        return bytes;
    }

    void resetCounts() {
        requests = 0;
        bytes = 0;
    }

    @Override
    public byte[] read(String key, long offset, int length) {
        byte[] all = content(key);
        int from = Math.toIntExact(Math.min(offset, all.length));
        return counted(Arrays.copyOfRange(all, from, Math.min(from + length, all.length)));
    }

    @Override
    public Tail readTail(String key, int length) {
        byte[] all = content(key);
        return new Tail(all.length, counted(Arrays.copyOfRange(all, Math.max(0, all.length - length), all.length)));
    }

    private byte[] counted(byte[] part) {
        requests++;
        bytes += part.length;
        return part;
    }

    private byte[] content(String key) {
        return Optional.ofNullable(objects.get(key))
                .orElseThrow(() -> new ObjectNotFoundException(key + ": expected an object, was none"));
    }

    @Override
    public Optional<StoredObject> find(String key) {
        return Optional.ofNullable(objects.get(key)).map(content -> stored(key, content));
    }

    @Override
    public List<StoredObject> list(String prefix) {
        return objects.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> stored(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public InputStream open(String key) {
        return new ByteArrayInputStream(content(key));
    }

    @Override
    public StoredObject put(String key, Path content, Condition condition) {
        try {
            return put(key, Files.readAllBytes(content), condition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StoredObject put(String key, byte[] content, Condition condition) {
        objects.put(key, content);
        return stored(key, content);
    }

    @Override
    public StoredObject copy(String source, String target) {
        return put(target, content(source), Condition.always());
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public void close() {
        objects.clear();
    }

    private static StoredObject stored(String key, byte[] content) {
        return new StoredObject(key, content.length, Integer.toString(Arrays.hashCode(content)));
    }
}
