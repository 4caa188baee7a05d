package io.zenmarket.jobs.serve.security;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/// Lets each client make so many requests a second, and some more at once after a pause. Thread-safe.
final class RateLimit {

    private static final int MOST_CLIENTS = 10_000;
    private static final double SECOND = 1e9;

    /// What a client has saved up.
    private record Bucket(double tokens, long at, boolean allowed) {}

    private final double perNano;
    private final double burst;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /// @param perSecond requests in the long run
    /// @param burst most that are saved up
    /// @param nanos the clock
    RateLimit(double perSecond, double burst, LongSupplier nanos) {
        this.perNano = perSecond / SECOND;
        this.burst = burst;
        this.nanos = nanos;
    }

    /// Whether a client may make a request now.
    boolean allows(String client) {
        long now = nanos.getAsLong();
        if (buckets.size() > MOST_CLIENTS) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= burst);
        }
        Bucket bucket = buckets.compute(
                client, (key, before) -> taken(before == null ? new Bucket(burst, now, true) : before, now));
        return bucket.allowed();
    }

    private Bucket taken(Bucket before, long now) {
        double tokens = refilled(before, now);
        return tokens < 1 ? new Bucket(tokens, now, false) : new Bucket(tokens - 1, now, true);
    }

    private double refilled(Bucket bucket, long now) {
        return Math.min(burst, bucket.tokens() + (now - bucket.at()) * perNano);
    }
}
