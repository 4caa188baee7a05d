package io.zenmarket.domain.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// The categories of the legacy program: the first one wins of which a string occurs anywhere in the story,
/// in the order below. So a software award is about geopolitics (war), and an oil price in wartime about
/// inflation (price). [NewsCategory] is what to use.
public enum LegacyCategory {
    INFLATION("inflation|cpi|pce|price"),
    INTEREST_RATES("interest rate|fed|ecb|central bank|monetary policy"),
    INDICES("nasdaq|s&p|dow|dax|ftse|index"),
    FOREX("forex|dollar|euro|currency|fx"),
    CRYPTO("bitcoin|crypto|ethereum|blockchain"),
    EARNINGS("earnings|revenue|profit|quarter|q1|q2|q3|q4"),
    GEOPOLITICS("war|conflict|sanction|trade|tariff|politics"),
    /// What none of the others took.
    OTHER("");

    private final Pattern strings;

    LegacyCategory(String strings) {
        this.strings = Pattern.compile(strings);
    }

    /// The category the program puts the story in.
    public static LegacyCategory of(String title, String description) {
        String text = (title + " " + description).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(category -> category.strings.matcher(text).find())
                .findFirst()
                .orElse(OTHER);
    }
}
