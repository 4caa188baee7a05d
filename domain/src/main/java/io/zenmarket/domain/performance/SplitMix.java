package io.zenmarket.domain.performance;

/// A seeded sequence of random numbers that is the same on every machine and for ever.
///
/// Formula: s ← s + 0x9e3779b97f4a7c15; z = (s ⊕ s≫30) × 0xbf58476d1ce4e5b9; z = (z ⊕ z≫27) ×
/// 0x94d049bb133111eb; z ⊕ z≫31. Source: G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number
/// Generators (2014), as published by S. Vigna as splitmix64. Not thread-safe.
final class SplitMix {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /// The sequence number `stream` of a seed: starts at a mixed state, so that streams do not run into each
    /// other.
    static SplitMix of(long seed, long stream) {
        return new SplitMix(mix(seed + GAMMA * stream));
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /// From 0 to below 1, in steps of 2^−53.
    double nextDouble() {
        return (next() >>> 11) * 0x1p-53;
    }

    /// From 0 to below `bound`.
    int nextInt(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }
}
