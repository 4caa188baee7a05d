package io.zenmarket.domain.news;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A 64-bit hash that differs in few bits for titles that differ in little.
///
/// Bit i is set when the sum over the features of (±1 by bit i of the feature's hash) is above zero (M.
/// Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002; for near-duplicates within
/// 3 of 64 bits: Manku, Jain and Das Sarma, "Detecting near-duplicates for web crawling", WWW 2007). Features
/// are the words and the pairs of neighbours, each once, without articles and prepositions and without the tags
/// of a wire (`UPDATE 2`, `BREAKING`); pairs, because "A sues B" is not "B sues A". A title has some 15
/// features, so that within 3 bits there is the same headline in another dress, and nothing that reads
/// differently.
public final class SimHash {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its",
            "of", "on", "s", "that", "the", "this", "to", "was", "were", "will", "with");
    private static final Set<String> NUMBERED_TAGS = Set.of("update", "wrapup");
    private static final Set<String> TAGS =
            Set.of("breaking", "corrected", "exclusive", "recast", "recasts", "refile", "repeat");

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private SimHash() {}

    /// The number of bits in which two hashes differ.
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /// The hash of a title in its [NormalText].
    static long of(String normalTitle) {
        int[] sums = new int[Long.SIZE];
        features(normalTitle).stream().mapToLong(SimHash::hash).distinct().forEach(hash -> add(sums, hash));
        long bits = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            bits |= sums[i] > 0 ? 1L << i : 0;
        }
        return bits;
    }

    private static void add(int[] sums, long hash) {
        for (int i = 0; i < Long.SIZE; i++) {
            sums[i] += (hash >>> i & 1) == 0 ? -1 : 1;
        }
    }

    private static List<String> features(String normalTitle) {
        List<String> all = withoutTag(Arrays.asList(normalTitle.split(" ")));
        List<String> telling =
                all.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        List<String> words = telling.isEmpty() ? all : telling;
        List<String> features = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            features.add(words.get(i - 1) + " " + words.get(i));
        }
        return features;
    }

    private static List<String> withoutTag(List<String> words) {
        String first = words.getFirst();
        boolean numbered = NUMBERED_TAGS.contains(first)
                && words.size() > 1
                && words.get(1).chars().allMatch(Character::isDigit);
        int tag = numbered ? 2 : TAGS.contains(first) ? 1 : 0;
        return tag < words.size() ? words.subList(tag, words.size()) : words;
    }

    /// FNV-1a over the UTF-16 units, then the finalizer of SplitMix64: FNV alone leaves the high bits of short
    /// texts alike.
    private static long hash(String feature) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
