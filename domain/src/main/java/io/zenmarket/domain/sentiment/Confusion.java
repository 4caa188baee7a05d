package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many texts of each class were said to be of each class.
public final class Confusion {

    private final Map<SentimentLabel, Map<SentimentLabel, Integer>> counts = new EnumMap<>(SentimentLabel.class);

    private Confusion() {}

    static Confusion of(List<Judged> texts) {
        Confusion confusion = new Confusion();
        texts.forEach(text -> confusion
                .counts
                .computeIfAbsent(text.label(), unused -> new EnumMap<>(SentimentLabel.class))
                .merge(text.sentiment().label(), 1, Integer::sum));
        return confusion;
    }

    /// Texts of class `actual` that were said to be `said`.
    public int count(SentimentLabel actual, SentimentLabel said) {
        return counts.getOrDefault(actual, Map.of()).getOrDefault(said, 0);
    }

    int actual(SentimentLabel label) {
        return Arrays.stream(SentimentLabel.values())
                .mapToInt(said -> count(label, said))
                .sum();
    }

    int said(SentimentLabel label) {
        return Arrays.stream(SentimentLabel.values())
                .mapToInt(actual -> count(actual, label))
                .sum();
    }
}
