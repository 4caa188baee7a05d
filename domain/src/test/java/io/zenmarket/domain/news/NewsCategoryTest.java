package io.zenmarket.domain.news;

import static io.zenmarket.domain.news.NewsCategory.CRYPTO;
import static io.zenmarket.domain.news.NewsCategory.EARNINGS;
import static io.zenmarket.domain.news.NewsCategory.FOREX;
import static io.zenmarket.domain.news.NewsCategory.GEOPOLITICS;
import static io.zenmarket.domain.news.NewsCategory.INDICES;
import static io.zenmarket.domain.news.NewsCategory.INFLATION;
import static io.zenmarket.domain.news.NewsCategory.INTEREST_RATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewsCategoryTest {

    static Stream<Arguments> titles() {
        return Stream.of(
                Arguments.of("US CPI hotter than expected", Set.of(INFLATION)),
                Arguments.of("Bitcoin falls against dollar", Set.of(CRYPTO, FOREX)),
                Arguments.of("Fed's rate cut lifts the S&P 500", Set.of(INTEREST_RATES, INDICES)),
                Arguments.of("Q3 revenue of the exporter hit by trade-war tariffs", Set.of(EARNINGS, GEOPOLITICS)),
                Arguments.of("Oil jumps as war fears mount", Set.of(GEOPOLITICS)),
                Arguments.of("(Ethereum)", Set.of(CRYPTO)),
                Arguments.of("Software award season begins", Set.of()),
                Arguments.of("Federal court opens a window", Set.of()),
                Arguments.of("FedEx trader buys fxware", Set.of()),
                Arguments.of("", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void findsAllByWholeWords(String title, Set<NewsCategory> expected) {
        assertThat(NewsCategory.of(title, "")).isEqualTo(expected);
    }

    @Test
    void readsTheBodyToo() {
        assertThat(NewsCategory.of("Minutes", "The central bank met.")).containsExactly(INTEREST_RATES);
        assertThat(NewsCategory.of("They met at the central", "bank")).isEmpty();
    }
}
