package io.zenmarket.domain.news;

import java.util.List;
import java.util.Locale;

/// The filter of the legacy program, which keeps a story when one of 25 strings occurs in it, wherever:
/// "window" has the Dow, "FedEx" the Fed. For comparison only; stories are tied to instruments by whole words
/// here.
public final class LegacyRelevance {

    private static final List<String> KEYS = List.of(
            "stock",
            "market",
            "trading",
            "economy",
            "fed",
            "ecb",
            "inflation",
            "interest rate",
            "dollar",
            "euro",
            "bitcoin",
            "crypto",
            "nasdaq",
            "dow",
            "s&p",
            "dax",
            "ftse",
            "earnings",
            "revenue",
            "profit",
            "gdp",
            "unemployment",
            "central bank",
            "fiscal",
            "monetary");

    private LegacyRelevance() {}

    /// Whether the program keeps the story.
    public static boolean keeps(String title, String description) {
        String text = (title + " " + description).toLowerCase(Locale.ROOT);
        return KEYS.stream().anyMatch(text::contains);
    }
}
