package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.readerswriters.secondopinion.Delivery;
import io.zenmarket.readerswriters.secondopinion.KnownModels;
import io.zenmarket.readerswriters.secondopinion.ModelPrice;
import io.zenmarket.readerswriters.secondopinion.ModelSettings;
import io.zenmarket.readerswriters.secondopinion.NightBudget;
import io.zenmarket.readerswriters.secondopinion.Patience;
import io.zenmarket.readerswriters.secondopinion.Provider;
import io.zenmarket.readerswriters.secondopinion.SecondOpinionSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which language model is asked about scores that are not to be trusted. Its key comes from the environment, see
/// [Provider#keyVariable]; without one nobody is asked.
///
/// @param provider whose interface is spoken
/// @param baseUrl another address than the provider's own; a server there needs no key with `openai`
/// @param model as the provider calls it; none: the one of [KnownModels#defaultOf]
/// @param inputPrice US dollars per million tokens read; needed for a model that is not in [KnownModels]
/// @param outputPrice US dollars per million tokens written; needed as `inputPrice` is
/// @param batchDiscount fraction by which a batch is cheaper
/// @param trainingCutOff last day the model's training may have seen; needed as `inputPrice` is, else every story
///     counts as seen
/// @param questions most stories a night, whatever the budget
/// @param tokens budget of a night, read and written
/// @param dollars budget of a night, US dollars
/// @param mode by batches at half the price, or directly
/// @param directUpTo with `auto`, so many questions are asked directly
/// @param deadline how long a night waits for answers; later ones are taken in the night after
public record SecondOpinionProperties(
        @DefaultValue("anthropic") Provider provider,
        Optional<URI> baseUrl,
        Optional<String> model,
        Optional<BigDecimal> inputPrice,
        Optional<BigDecimal> outputPrice,
        @DefaultValue("0.5") BigDecimal batchDiscount,
        Optional<LocalDate> trainingCutOff,
        @Min(1) @Max(100_000) @DefaultValue("20000") int questions,
        @Min(0) @DefaultValue("2000000") long tokens,
        @DefaultValue("1") BigDecimal dollars,
        @DefaultValue("auto") Delivery.Mode mode,
        @Min(0) @DefaultValue("40") int directUpTo,
        @DefaultValue("1h") Duration deadline) {

    private static final int QUESTIONS_PER_REQUEST = 20;

    SecondOpinionSettings settings() {
        return new SecondOpinionSettings(
                provider,
                baseUrl.orElseGet(provider::baseUrl),
                modelSettings(),
                new NightBudget(tokens, dollars),
                new Delivery(mode, QUESTIONS_PER_REQUEST, directUpTo),
                patience());
    }

    private ModelSettings modelSettings() {
        ModelSettings known = model.isEmpty()
                ? KnownModels.defaultOf(provider)
                : KnownModels.find(provider, model.get()).orElseGet(this::stated);
        ModelPrice price = new ModelPrice(
                inputPrice.orElse(known.price().input()),
                outputPrice.orElse(known.price().output()),
                batchDiscount);
        return new ModelSettings(
                known.name(), price, trainingCutOff.or(known::trainingCutOff), known.reasoningTokens());
    }

    /// A model nobody here knows; its price must be stated, or the budget would mean nothing.
    private ModelSettings stated() {
        if (inputPrice.isEmpty() || outputPrice.isEmpty()) {
            throw new IllegalArgumentException("zenmarket.score-sentiment.second-opinion.model: expected one of "
                    + KnownModels.names() + ", or an input-price and an output-price, was " + model.orElse(""));
        }
        return new ModelSettings(model.orElse(""), ModelPrice.FREE, Optional.empty(), 0);
    }

    private Patience patience() {
        return new Patience(
                Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofSeconds(15), Duration.ofMinutes(5), deadline);
    }
}
