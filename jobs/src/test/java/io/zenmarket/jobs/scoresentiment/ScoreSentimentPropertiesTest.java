package io.zenmarket.jobs.scoresentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.Defaults;
import io.zenmarket.readerswriters.secondopinion.Delivery;
import io.zenmarket.readerswriters.secondopinion.NightBudget;
import io.zenmarket.readerswriters.secondopinion.Provider;
import io.zenmarket.readerswriters.secondopinion.SecondOpinionSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreSentimentPropertiesTest {

    private static final SecondOpinionProperties SECOND = new SecondOpinionProperties(
            Provider.ANTHROPIC,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new BigDecimal("0.5"),
            Optional.empty(),
            20_000,
            2_000_000,
            BigDecimal.ONE,
            Delivery.Mode.AUTO,
            40,
            Duration.ofHours(1));

    @Test
    void scoresByTheLocalModelInSmallCheckpoints() {
        assertThat(Defaults.of(ScoreSentimentProperties.class))
                .isEqualTo(new ScoreSentimentProperties("bge-small-r32", 400, Duration.ofMinutes(15), SECOND));
    }

    @Test
    void asksTheProvidersSmallModelAtItsOwnAddress() {
        SecondOpinionSettings settings = SECOND.settings();

        assertThat(settings.scorer()).startsWith("anthropic:claude-");
        assertThat(settings.baseUrl()).hasToString("https://api.anthropic.com");
        assertThat(settings.model().trainingCutOff()).isPresent();
        assertThat(settings.budget()).isEqualTo(new NightBudget(2_000_000, BigDecimal.ONE));
    }

    @Test
    void asksNoModelWhosePriceItDoesNotKnow() {
        assertThatThrownBy(own(Optional.empty())::settings)
                .hasMessageStartingWith("zenmarket.score-sentiment.second-opinion.model: expected one of anthropic:")
                .hasMessageEndingWith(", or an input-price and an output-price, was my-model");

        SecondOpinionSettings free = own(Optional.of(BigDecimal.ZERO)).settings();
        assertThat(free.scorer()).isEqualTo("openai:my-model");
        assertThat(free.baseUrl()).hasToString("http://localhost:11434/v1");
    }

    private static SecondOpinionProperties own(Optional<BigDecimal> price) {
        return new SecondOpinionProperties(
                Provider.OPENAI,
                Optional.of(URI.create("http://localhost:11434/v1")),
                Optional.of("my-model"),
                price,
                price,
                BigDecimal.ZERO,
                Optional.empty(),
                10,
                1_000,
                BigDecimal.ZERO,
                Delivery.Mode.DIRECT,
                0,
                Duration.ofMinutes(1));
    }
}
