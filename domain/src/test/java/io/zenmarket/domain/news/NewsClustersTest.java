package io.zenmarket.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsClustersTest {

    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

    private static NewsSighting story(String hash, long simHash, long hours) {
        return new NewsSighting(hash, simHash, START.plus(Duration.ofHours(hours)));
    }

    private static PlacedSighting placed(NewsSighting story, String cluster, double novelty) {
        return new PlacedSighting(story, new NewsCluster(cluster, novelty));
    }

    private static List<PlacedSighting> cluster(List<NewsSighting> stories) {
        return NewsClusters.merge(
                Collections.emptyIterator(), stories.stream().sorted().toList());
    }

    @Test
    void placesRepeatsBehindTheFirst() {
        NewsSighting a = story("a", 0b0000, 0);
        NewsSighting b = story("b", 0b0111, 1);
        NewsSighting c = story("c", 0b1111, 2);
        NewsSighting d = story("d", 0b0001, 3);
        NewsSighting e = story("e", 0b1110, 3);
        assertThat(cluster(List.of(e, d, c, b, a)))
                .containsExactly(
                        placed(a, "a", 100),
                        placed(b, "a", 75),
                        placed(c, "c", 100),
                        placed(d, "a", 56.25),
                        placed(e, "a", 42.1875));
    }

    @Test
    void endsAClusterAfter72HoursFromItsFirst() {
        NewsSighting a = story("a", 0, 0);
        NewsSighting b = story("b", 0, 72);
        NewsSighting c = story("c", 0, 73);
        NewsSighting d = story("d", 0, 145);
        assertThat(cluster(List.of(a, b, c, d)))
                .containsExactly(placed(a, "a", 100), placed(b, "a", 75), placed(c, "c", 100), placed(d, "c", 75));
    }

    @Test
    void ordersStoriesOfOneMomentByHash() {
        NewsSighting a = story("a", 0, 0);
        NewsSighting b = story("b", 0, 0);
        assertThat(cluster(List.of(b, a))).containsExactly(placed(a, "a", 100), placed(b, "a", 75));
    }

    @Test
    void moveWhatIsStoredWhenAnEarlierStoryComes() {
        NewsSighting a = story("a", 0, 0);
        PlacedSighting b = placed(story("b", 0, 10), "b", 100);
        PlacedSighting c = placed(story("c", 0, 80), "b", 75);
        PlacedSighting d = placed(story("d", ~0L, 81), "d", 100);
        assertThat(NewsClusters.merge(List.of(b, c, d).iterator(), List.of(a)))
                .containsExactly(placed(a, "a", 100), placed(b.story(), "a", 75), placed(c.story(), "c", 100));
    }

    @Test
    void readsWhatIsStoredOnlyAsFarAsAChangeCanReach() {
        NewsSighting a = story("a", 0, 0);
        List<PlacedSighting> stored = new ArrayList<>();
        stored.add(placed(story("b", ~0L, 72), "b", 100));
        stored.add(placed(story("c", ~0L, 73), "b", 75));
        stored.add(placed(story("d", ~0L, 74), "b", 56.25));
        java.util.Iterator<PlacedSighting> rows = stored.iterator();
        NewsClusters.merge(rows, List.of(a));
        assertThat(rows.next()).isEqualTo(stored.get(2));
    }

    @Test
    void keepsNoveltyAboveZeroHoweverOftenAStoryRepeats() {
        List<NewsSighting> stories = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            stories.add(story("%05d".formatted(i), 0, 0));
        }
        List<PlacedSighting> placed = cluster(stories);
        assertThat(placed.get(32).cluster().novelty()).isBetween(0.0100, 0.0101);
        assertThat(placed.getLast().cluster().novelty())
                .isEqualTo(placed.get(32).cluster().novelty());
    }

    /// Against the rule as it reads, over all pairs; and whatever the order and the portions they come in.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void dependsOnTheSetOfStoriesAlone(long seed) {
        Random random = new Random(seed);
        List<NewsSighting> stories = randomStories(random, 400);
        List<PlacedSighting> expected = naive(stories);
        assertThat(expected.stream().map(each -> each.cluster().hash()).distinct())
                .hasSizeBetween(20, 350);

        for (int portions : new int[] {1, 2, 7, 60, 400}) {
            Collections.shuffle(stories, random);
            assertThat(inPortions(stories, portions))
                    .as("%d portions", portions)
                    .isEqualTo(expected);
        }
    }

    private static List<NewsSighting> randomStories(Random random, int count) {
        long[] centres = random.longs(8).toArray();
        List<NewsSighting> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long hash = centres[random.nextInt(centres.length)];
            for (int flips = random.nextInt(5); flips > 0; flips--) {
                hash ^= 1L << random.nextInt(Long.SIZE);
            }
            stories.add(story("%04x".formatted(i), hash, random.nextInt(1_000)));
        }
        return stories;
    }

    private static List<PlacedSighting> inPortions(List<NewsSighting> stories, int portions) {
        TreeMap<NewsSighting, PlacedSighting> table = new TreeMap<>();
        for (int portion = 0; portion < portions; portion++) {
            int from = stories.size() * portion / portions;
            int to = stories.size() * (portion + 1) / portions;
            List<NewsSighting> fresh =
                    stories.subList(from, to).stream().sorted().toList();
            Instant since = fresh.getFirst().availableAt().minus(NewsClusters.WINDOW);
            List<PlacedSighting> stored = table.values().stream()
                    .filter(row -> !row.story().availableAt().isBefore(since))
                    .toList();
            NewsClusters.merge(stored.iterator(), fresh).forEach(row -> table.put(row.story(), row));
        }
        return List.copyOf(table.values());
    }

    private static List<PlacedSighting> naive(List<NewsSighting> stories) {
        List<PlacedSighting> rows = new ArrayList<>();
        for (NewsSighting story : stories.stream().sorted().toList()) {
            String cluster = rows.stream()
                    .filter(row -> row.cluster().hash().equals(row.story().contentHash()))
                    .map(PlacedSighting::story)
                    .filter(first -> Long.bitCount(first.simHash() ^ story.simHash()) <= 3)
                    .filter(first ->
                            !first.availableAt().plus(Duration.ofDays(3)).isBefore(story.availableAt()))
                    .map(NewsSighting::contentHash)
                    .findFirst()
                    .orElse(story.contentHash());
            long before = rows.stream()
                    .filter(row -> row.cluster().hash().equals(cluster))
                    .count();
            double novelty = 100;
            for (long i = 0; i < Math.min(before, 32); i++) {
                novelty = novelty * 3 / 4;
            }
            rows.add(placed(story, cluster, novelty));
        }
        return rows;
    }

    /// All pairs would be five billion comparisons.
    @Test
    void clustersAHundredThousandStoriesOfThreeDaysInSeconds() {
        Random random = new Random(1);
        List<NewsSighting> stories = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            stories.add(new NewsSighting(
                    "%064x".formatted(i), random.nextLong(), START.plusSeconds(random.nextInt(72 * 3600))));
        }
        long began = System.nanoTime();
        assertThat(cluster(stories)).hasSize(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
}
