package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Stories about companies, with repeats in another dress, repeats word for word, and some that are refused.
final class RandomNews {

    private static final List<String> NAMES =
            List.of("Apple", "Microsoft", "Boeing", "Oil", "Wall Street", "Dow Chemical", "IBM", "Nobody Ltd");
    private static final List<String> DEEDS =
            List.of("beats estimates", "cuts outlook", "faces probe", "hires chief", "rises 5%", "falls -5%");
    private static final List<String> DRESSES =
            List.of("%s", "UPDATE 2-%s", "BREAKING: %s!", "The %s", "%s - Reuters", "%s");
    private static final Instant FIRST = Instant.parse("2024-02-01T00:00:00Z");
    private static final int HOURS = 20 * 24;

    private RandomNews() {}

    static List<NewsRecord> of(long seed, int count) {
        Random random = new Random(seed);
        List<NewsRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean repeat = !records.isEmpty() && random.nextInt(10) == 0;
            records.add(repeat ? records.get(random.nextInt(records.size())) : story(random, i));
        }
        return records;
    }

    private static NewsRecord story(Random random, int number) {
        String deed = random.nextInt(40) == 0 ? "—" : pick(random, NAMES) + " " + pick(random, DEEDS);
        String title = deed.equals("—") ? deed : pick(random, DRESSES).formatted(deed);
        String body = random.nextInt(3) == 0 ? "Number " + number + " also mentions Amazon." : "Number " + number;
        Instant published = FIRST.plusSeconds(random.nextInt(HOURS) * 3_600L);
        List<String> symbols = random.nextInt(5) == 0 ? List.of("ZZZ") : List.of();
        return new NewsRecord(
                number + 1, pick(random, List.of("Wire", "Post")), "", "en", title, body, published, false, symbols);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
