package io.zenmarket.readerswriters.simulated;

/// The generator SplitMix64: `state += gamma; output = mix(state)`. Written out here, and free of library functions,
/// because the simulated prices must be the same bits on every JVM.
///
/// Source: Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA, with the finaliser of
/// Stafford's variant 13; `gamma` is 2^64 divided by the golden ratio. Not thread-safe.
public final class SplitMix64 {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /// The stream number `stream` of a seed; two streams start at unrelated states.
    public static SplitMix64 stream(long seed, long stream) {
        return new SplitMix64(mix(seed + mix(stream + GAMMA)));
    }

    /// Uniform over all values.
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /// Uniform in [0, 1), 53 bits.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// Uniform in 0 to `bound`, exclusive, from the upper 31 bits; the bias is below `bound` / 2^31.
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }

    /// Mean 0, variance 1, within ±3.47: the sum of four 16-bit uniforms (Irwin–Hall, kurtosis 2.7). Plain arithmetic,
    /// so exact everywhere; the fat tails of returns come from the regimes and the jumps.
    double nextNormal() {
        long bits = nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return ((sum + 2) * 0x1.0p-16 - 2) * 1.7320508075688772;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
