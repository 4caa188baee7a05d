package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.sentiment.SecondOpinion;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SecondOpinionSettingsTest {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(80),
            Duration.ofHours(2));
    private static final ModelSettings MODEL = new ModelSettings("m", ModelPrice.FREE, Optional.empty(), 0);

    private static SecondOpinionSettings at(Provider provider, String url) {
        return new SecondOpinionSettings(
                provider,
                URI.create(url),
                MODEL,
                new NightBudget(1, BigDecimal.ONE),
                new Delivery(Delivery.Mode.AUTO, 25, 50),
                PATIENCE);
    }

    private static Optional<SecondOpinion> open(Provider provider, String url, Map<String, String> environment) {
        DriverManagerDataSource nowhere = new DriverManagerDataSource();
        return SecondOpinions.open(
                at(provider, url), environment, nowhere, new DataSourceTransactionManager(nowhere), Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoSecondOpinionWithoutAKey(Provider provider) {
        String url = provider.baseUrl().toString();

        assertThat(open(provider, url, Map.of())).isEmpty();
        assertThat(open(provider, url, Map.of(provider.keyVariable(), " "))).isEmpty();
        assertThat(open(provider, url, Map.of(provider.keyVariable(), "k")))
                .hasValueSatisfying(opinion -> assertThat(opinion.scorer()).endsWith(":m"));
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        assertThat(open(Provider.OPENAI, "http://localhost:11434/v1", Map.of())).isPresent();
        assertThat(open(Provider.ANTHROPIC, "http://localhost:11434", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "https://user:secret@host", "https://host?key=secret", "host", "https:///p"})
    void refusesAddressesThatAreNoneOrHoldSecrets(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(Provider.OPENAI, url))
                .withMessageStartingWith("second opinion: base URL, expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a|b", "a\nb"})
    void refusesNamesThatWouldBlurTheScorersId(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(name, ModelPrice.FREE, Optional.empty(), 0))
                .withMessageStartingWith("second opinion: model, expected");
    }

    @Test
    void refusesWhatCannotBe() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new NightBudget(-1, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new NightBudget(1, new BigDecimal("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelPrice.of("-1", "1", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelPrice.of("1", "1", "1.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delivery(Delivery.Mode.AUTO, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Delivery(Delivery.Mode.AUTO, 101, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patience(second, second, second, second, second))
                .withMessage("second opinion: settling time, expected longer than the timeout, was PT1S");
    }

    /// 2,000 tokens at 0.10 and 500 at 0.50 dollars a million: 0.0002 + 0.00025; half of it in a batch.
    @Test
    void knowsWhatTokensCost() {
        ModelPrice price = KnownModels.defaultOf(Provider.ANTHROPIC).price();

        assertThat(price.usage(2_000, 500, false).cost()).isEqualByComparingTo("0.00045");
        assertThat(price.usage(2_000, 500, true).cost()).isEqualByComparingTo("0.000225");
    }

    /// The providers' model pages, November 2026.
    @Test
    void knowsSomeModels() {
        assertThat(KnownModels.names())
                .isEqualTo("anthropic:claude-haiku-4-5, anthropic:claude-haiku-5-5, openai:gpt-4.1-mini,"
                        + " openai:gpt-5.4-nano");
        assertThat(KnownModels.defaultOf(Provider.ANTHROPIC))
                .isEqualTo(new ModelSettings(
                        "claude-haiku-5-5",
                        ModelPrice.of("0.10", "0.50", "0.5"),
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        0));
        assertThat(KnownModels.defaultOf(Provider.OPENAI))
                .isEqualTo(new ModelSettings(
                        "gpt-5.4-nano",
                        ModelPrice.of("0.20", "1.25", "0.5"),
                        Optional.of(LocalDate.of(2025, 8, 31)),
                        0));
        assertThat(KnownModels.find(Provider.OPENAI, "claude-haiku-5-5")).isEmpty();
    }
}
