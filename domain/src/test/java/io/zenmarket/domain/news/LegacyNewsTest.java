package io.zenmarket.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegacyNewsTest {

    private static final Map<String, Integer> MOODS = Map.of("positive", 1, "neutral", 0, "negative", -1);

    private record Article(String id, String title) {}

    @Test
    void keepsWhatTheProgramKept() {
        JsonNode cases = json("relevance_filter.json");
        assertThat(cases.size()).isEqualTo(11);
        for (JsonNode story : cases) {
            boolean kept = LegacyRelevance.keeps(text(story, "title"), text(story, "description"));
            assertThat(kept)
                    .as(text(story, "title"))
                    .isEqualTo(story.get("kept").booleanValue());
        }
    }

    @Test
    void dropsTheDuplicatesTheProgramDropped() {
        JsonNode golden = json("dedup.json");
        List<Article> articles = new ArrayList<>();
        golden.get("input")
                .forEach(pair -> articles.add(
                        new Article(pair.get(0).stringValue(), pair.get(1).stringValue())));
        List<String> expected = new ArrayList<>();
        golden.get("kept").forEach(id -> expected.add(id.stringValue()));
        assertThat(LegacyDuplicates.without(articles, Article::title))
                .extracting(Article::id)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void findsTheProgramsCategories() {
        JsonNode cases = json("categories.json");
        assertThat(cases.size()).isEqualTo(15);
        for (JsonNode story : cases) {
            assertThat(LegacyCategory.of(text(story, "title"), ""))
                    .as(text(story, "title"))
                    .isEqualTo(category(text(story, "category")));
        }
        assertThat(LegacyCategory.of("Zoo news", "Bitcoin")).isEqualTo(LegacyCategory.CRYPTO);
    }

    @Test
    void givesTheProgramsRecommendations() {
        JsonNode cases = json("recommendations.json");
        assertThat(cases.size()).isEqualTo(6);
        for (JsonNode given : cases) {
            List<String> expected = new ArrayList<>();
            given.get("codes").forEach(code -> expected.add(code.stringValue()));
            assertThat(LegacyRecommendations.codes(
                            MOODS.getOrDefault(text(given, "sentiment"), 0), volatility(given), categories(given)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void givesFiveRecommendationsAtMost() {
        assertThat(LegacyRecommendations.codes(-1, Map.of("A", 0.3), EnumSet.allOf(LegacyCategory.class)))
                .containsExactly("SENTIMENT_NEGATIVE", "HIGH_VOLATILITY:A", "RATES", "EARNINGS", "GEOPOLITICS");
    }

    private static Map<String, Double> volatility(JsonNode given) {
        Map<String, Double> fractions = new LinkedHashMap<>();
        given.get("volatility")
                .properties()
                .forEach(entry -> fractions.put(
                        entry.getKey(),
                        entry.getValue().isNull()
                                ? Double.NaN
                                : entry.getValue().doubleValue() / 100));
        return fractions;
    }

    private static Set<LegacyCategory> categories(JsonNode given) {
        Set<LegacyCategory> categories = EnumSet.noneOf(LegacyCategory.class);
        given.get("non_empty_categories").forEach(name -> categories.add(category(name.stringValue())));
        return categories;
    }

    private static LegacyCategory category(String name) {
        return LegacyCategory.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    private static JsonNode json(String file) {
        String path = "/golden/news/legacy/" + file;
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(LegacyNewsTest.class.getResourceAsStream(path), path));
    }
}
