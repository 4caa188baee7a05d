package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.SecondOpinion;
import java.util.Optional;

/// The language model that is asked for second opinions, if there is one.
class SecondTier {

    private final Optional<SecondOpinion> model;

    SecondTier(Optional<SecondOpinion> model) {
        this.model = model;
    }

    Optional<SecondOpinion> model() {
        return model;
    }
}
