package io.zenmarket.domain.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which lines of advice the legacy program prints, as codes of our own: `SENTIMENT_POSITIVE`,
/// `SENTIMENT_NEGATIVE`, `HIGH_VOLATILITY:` with at most three tickers, `RATES`, `EARNINGS`, `GEOPOLITICS`,
/// or `NONE` when nothing else holds.
public final class LegacyRecommendations {

    private static final double HIGH = 0.25;
    private static final int MOST_TICKERS = 3;
    private static final int MOST_LINES = 5;

    private LegacyRecommendations() {}

    /// The codes in the program's order, one at least and five at most.
    ///
    /// @param mood sign of the overall sentiment: 1 positive, −1 negative, 0 neutral
    /// @param volatility annual, a fraction, by ticker in the order of the snapshots; NaN when unknown
    /// @param categories those with at least one story
    public static List<String> codes(int mood, Map<String, Double> volatility, Set<LegacyCategory> categories) {
        List<String> codes = new ArrayList<>();
        add(codes, "SENTIMENT_POSITIVE", mood > 0);
        add(codes, "SENTIMENT_NEGATIVE", mood < 0);
        String high = highest(volatility);
        add(codes, "HIGH_VOLATILITY:" + high, !high.isEmpty());
        add(codes, "RATES", categories.contains(LegacyCategory.INTEREST_RATES));
        add(codes, "EARNINGS", categories.contains(LegacyCategory.EARNINGS));
        add(codes, "GEOPOLITICS", categories.contains(LegacyCategory.GEOPOLITICS));
        add(codes, "NONE", codes.isEmpty());
        return List.copyOf(codes.subList(0, Math.min(MOST_LINES, codes.size())));
    }

    private static void add(List<String> codes, String code, boolean holds) {
        if (holds) {
            codes.add(code);
        }
    }

    private static String highest(Map<String, Double> volatility) {
        return volatility.entrySet().stream()
                .filter(entry -> entry.getValue() > HIGH)
                .limit(MOST_TICKERS)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
