package io.zenmarket.domain.sweep;

/// A seeded one-to-one map of 0 … size − 1 onto itself, computed per index, without memory.
///
/// Formula: six Feistel rounds over 2w bits, 4^w ≥ size, (L, R) ← (R, L ⊕ low w bits of mix(R + key of the
/// round));
/// results of size or more are mapped again until one is below (cycle walking). mix is the finaliser of
/// splitmix64.
/// Sources: M. Luby, C. Rackoff, How to Construct Pseudorandom Permutations (1988); J. Black, P. Rogaway,
/// Ciphers with
/// Arbitrary Finite Domains (2002); S. Vigna's splitmix64. Immutable and thread-safe.
final class Permutation {

    private static final int ROUNDS = 6;
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private final long size;
    private final int half;
    private final long mask;
    private final long[] keys = new long[ROUNDS];

    Permutation(long size, long seed) {
        this.size = size;
        this.half = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
        this.mask = (1L << half) - 1;
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = mix(seed + (round + 1) * GAMMA);
        }
    }

    long at(long index) {
        long mapped = index;
        do {
            mapped = rounds(mapped);
        } while (mapped >= size);
        return mapped;
    }

    private long rounds(long value) {
        long left = value >>> half;
        long right = value & mask;
        for (long key : keys) {
            long next = left ^ (mix(right + key) & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
