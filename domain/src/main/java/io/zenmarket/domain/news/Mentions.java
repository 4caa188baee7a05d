package io.zenmarket.domain.news;

import java.util.Map;
import java.util.TreeMap;

/// Which instruments a story mentions, where and how often. Not thread-safe.
final class Mentions {

    private static final double TITLE_FIRST = 0.9;
    private static final double TITLE_SPAN = 0.3;
    private static final double BODY = 0.2;
    private static final double PER_REPEAT = 0.05;
    private static final double MOST_FOR_REPEATS = 0.1;
    private static final double BODY_MOST_FOR_REPEATS = 0.2;

    private static final class Count {
        private double titlePlace = Double.NaN;
        private int mentions;
    }

    private final Map<String, Count> counts = new TreeMap<>();

    /// @param place share of the title's words in front of it, 0 to below 1
    void inTitle(String symbol, double place) {
        Count count = count(symbol);
        count.titlePlace = Double.isNaN(count.titlePlace) ? place : Math.min(place, count.titlePlace);
        count.mentions++;
    }

    void inBody(String symbol) {
        count(symbol).mentions++;
    }

    private Count count(String symbol) {
        return counts.computeIfAbsent(symbol, key -> new Count());
    }

    /// How much the story is about each: in the title 0.9 at its beginning down to 0.6 at its end, and 0.05 for
    /// each further mention up to two; in the body alone 0.2, and 0.05 for each further mention up to four. The
    /// numbers are ours; their order is what counts.
    Map<String, Double> relevance() {
        Map<String, Double> relevance = new TreeMap<>();
        counts.forEach((symbol, count) -> relevance.put(symbol, relevance(count)));
        return relevance;
    }

    private static double relevance(Count count) {
        double repeats = PER_REPEAT * (count.mentions - 1);
        return Double.isNaN(count.titlePlace)
                ? BODY + Math.min(repeats, BODY_MOST_FOR_REPEATS)
                : TITLE_FIRST - TITLE_SPAN * count.titlePlace + Math.min(repeats, MOST_FOR_REPEATS);
    }
}
