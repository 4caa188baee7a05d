package io.zenmarket.domain.news;

/// The fixed division of all stories into buckets, by the first digit of their content hash: the jobs' unit of
/// partitioning.
public final class NewsBuckets {

    /// Number of buckets; the same as of symbols.
    public static final int COUNT = 16;

    private NewsBuckets() {}

    /// The bucket of a story, from 0 to [#COUNT] − 1.
    public static int of(String contentHash) {
        return Character.digit(contentHash.charAt(0), COUNT);
    }

    /// The first digit of the content hashes of a bucket.
    public static String digit(int bucket) {
        return String.valueOf(Character.forDigit(bucket, COUNT));
    }
}
