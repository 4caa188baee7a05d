package io.zenmarket.jobs.serve.recent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Values that may be a little old: each is read again when somebody asks for it and it is older than that.
/// A few are read at a time, in order of arrival, so that a rush of those who look leaves the connections to
/// those who work. Thread-safe.
public final class Recent<K, V> {

    private static final int AT_A_TIME = 2;

    private final Function<K, V> source;
    private final long nanos;
    private final int most;
    private final LongSupplier clock;
    private final ConcurrentMap<K, Seen<V>> seen = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final AtomicLong changes = new AtomicLong();

    /// A value and when its reading began.
    private record Seen<V>(V value, long at) {}

    /// @param source reads a value
    /// @param age oldest that is given
    /// @param most values that are kept
    /// @param clock nanoseconds
    public Recent(Function<K, V> source, Duration age, int most, LongSupplier clock) {
        this.source = source;
        this.nanos = age.toNanos();
        this.most = most;
        this.clock = clock;
    }

    /// The value of a key: as it was a moment ago, and after all changes that [#forget] was told of.
    public V get(K key) {
        Seen<V> found = seen.get(key);
        return found != null && isFresh(found) ? found.value() : inTurn(key);
    }

    /// The value of a key as it was last read, however long ago; nothing when it is not kept.
    public Optional<V> last(K key) {
        return Optional.ofNullable(seen.get(key)).map(Seen::value);
    }

    private V inTurn(K key) {
        turns.acquireUninterruptibly();
        try {
            Seen<V> found = seen.get(key);
            return found != null && isFresh(found) ? found.value() : read(key);
        } finally {
            turns.release();
        }
    }

    /// What was read while something changed is given to who asked before the change, and not kept.
    private V read(K key) {
        long before = changes.get();
        long at = clock.getAsLong();
        Seen<V> read = new Seen<>(source.apply(key), at);
        trim();
        seen.put(key, read);
        if (changes.get() != before) {
            seen.remove(key, read);
        }
        return read.value();
    }

    private boolean isFresh(Seen<V> found) {
        return clock.getAsLong() - found.at() < nanos;
    }

    private void trim() {
        if (seen.size() >= most) {
            seen.values().removeIf(each -> !isFresh(each));
        }
        if (seen.size() >= most) {
            seen.clear();
        }
    }

    /// Something has changed: what was read before is given to nobody any more.
    public void forget() {
        changes.incrementAndGet();
        seen.clear();
    }
}
