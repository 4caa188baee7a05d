package io.zenmarket.readerswriters.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Tail;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// Reads an object over and over while it is replaced by others, each of one repeated byte that also gives its size.
final class ReplacedWhileRead {

    private static final int LARGEST = 400_000;

    private ReplacedWhileRead() {}

    static void check(ObjectStore store, String key, int replacements) throws Exception {
        store.put(key, uniform(0), Condition.always());
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(() -> read(store, key, done)))
                    .toList();
            try {
                IntStream.range(1, replacements).forEach(n -> store.put(key, uniform(n), Condition.always()));
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    private static int read(ObjectStore store, String key, AtomicBoolean done) throws Exception {
        int reads = 0;
        while (!done.get() || reads == 0) {
            try (InputStream stream = store.open(key)) {
                assertUniform(stream.readAllBytes());
            }
            Tail tail = store.readTail(key, LARGEST);
            assertUniform(tail.bytes());
            assertThat(tail.size()).isEqualTo(tail.bytes().length);
            assertUniform(store.read(key, 0, LARGEST));
            reads++;
        }
        return reads;
    }

    private static void assertUniform(byte[] bytes) {
        assertThat(bytes).isNotEmpty();
        assertThat(Arrays.equals(bytes, uniform(bytes[0]))).isTrue();
    }

    private static byte[] uniform(int number) {
        byte[] bytes = new byte[LARGEST - 5_000 * (number % 64)];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }
}
