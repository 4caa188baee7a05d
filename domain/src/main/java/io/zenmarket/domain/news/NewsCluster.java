package io.zenmarket.domain.news;

/// A story's place among its near-duplicates for one symbol.
///
/// @param hash content hash of the first of them, which stands for the cluster; its own when it is that one
/// @param novelty 100 for the first, then 75, 56.25, … per repeat (after RavenPack's event novelty); from the
///     32nd repeat on it stays at 0.01
public record NewsCluster(String hash, double novelty) {

    private static final double FIRST = 100;
    private static final double PER_REPEAT = 0.75;

    private static final int MOST_REPEATS = 32;

    /// The place of a story.
    ///
    /// @param repeat how many of the cluster came before it
    static NewsCluster of(String hash, int repeat) {
        double novelty = FIRST;
        for (int i = Math.min(repeat, MOST_REPEATS); i > 0; i--) {
            novelty *= PER_REPEAT;
        }
        return new NewsCluster(hash, novelty);
    }
}
