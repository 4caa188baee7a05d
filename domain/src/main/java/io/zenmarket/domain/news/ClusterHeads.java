package io.zenmarket.domain.news;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The first stories of clusters, in ascending order, found by a hash within three bits of theirs.
///
/// The 64 bits are cut into four bands of 16: of two hashes that differ in three bits or fewer, one band at
/// least is equal (Manku, Jain and Das Sarma, WWW 2007). Each band keeps a chain of heads per value, the
/// youngest first, so that a search ends at the first head that is too old. Not thread-safe.
final class ClusterHeads {

    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final int NONE = -1;

    private final long windowMicros;
    private final int maxDistance;
    private final List<NewsSighting> heads = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] hashes = new long[16];
    private long[] micros = new long[16];
    private int[] members = new int[16];
    private int[][] next = new int[BANDS][16];
    private final Map<Integer, Integer> youngest = new HashMap<>();

    ClusterHeads(Duration window, int maxDistance) {
        this.windowMicros = window.toNanos() / 1_000;
        this.maxDistance = maxDistance;
    }

    /// The cluster a story belongs to, of which it becomes a member; the oldest when there are several, a new
    /// one when there is none.
    NewsCluster join(NewsSighting story) {
        int head = oldestNear(story);
        if (head == NONE) {
            open(story);
            return NewsCluster.of(story.contentHash(), 0);
        }
        return NewsCluster.of(heads.get(head).contentHash(), members[head]++);
    }

    /// Makes a story the first of a cluster.
    void open(NewsSighting story) {
        int number = heads.size();
        makeRoom(number);
        heads.add(story);
        numbers.put(story.contentHash(), number);
        hashes[number] = story.simHash();
        micros[number] = micros(story);
        members[number] = 1;
        for (int band = 0; band < BANDS; band++) {
            Integer before = youngest.put(chain(story.simHash(), band), number);
            next[band][number] = before == null ? NONE : before;
        }
    }

    /// Counts a further member of a cluster; of one that is not known, nothing.
    void count(String hash) {
        Integer number = numbers.get(hash);
        if (number != null) {
            members[number]++;
        }
    }

    private int oldestNear(NewsSighting story) {
        long since = micros(story) - windowMicros;
        int oldest = NONE;
        for (int band = 0; band < BANDS; band++) {
            int head = youngest.getOrDefault(chain(story.simHash(), band), NONE);
            while (head != NONE && micros[head] >= since) {
                boolean near = SimHash.distance(hashes[head], story.simHash()) <= maxDistance;
                oldest = near && (oldest == NONE || head < oldest) ? head : oldest;
                head = next[band][head];
            }
        }
        return oldest;
    }

    private static int chain(long simHash, int band) {
        return (band << BAND_BITS) | (int) ((simHash >>> (band * BAND_BITS)) & 0xffff);
    }

    private void makeRoom(int number) {
        if (number == hashes.length) {
            int size = 2 * number;
            hashes = Arrays.copyOf(hashes, size);
            micros = Arrays.copyOf(micros, size);
            members = Arrays.copyOf(members, size);
            Arrays.setAll(next, band -> Arrays.copyOf(next[band], size));
        }
    }

    private static long micros(NewsSighting story) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, story.availableAt());
    }
}
