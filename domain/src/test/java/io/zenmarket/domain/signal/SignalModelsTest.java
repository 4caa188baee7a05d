package io.zenmarket.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignalModelsTest {

    @Test
    void knowsTwoModelsAndScoreIsTheDefault() {
        assertThat(SignalModels.all()).extracting(model -> model.id().name()).containsExactly("score", "legacy-score");
        assertThat(SignalModels.named(SignalModels.DEFAULT).id()).hasToString("score 2");
        assertThat(SignalModels.all()).allSatisfy(model -> {
            assertThat(SignalModels.named(model.id().name()).id()).isEqualTo(model.id());
            assertThat(model.description()).isNotBlank();
        });
    }

    @Test
    void namesTheKnownModelsWhenAskedForAnother() {
        assertThatThrownBy(() -> SignalModels.named("scor"))
                .hasMessage("model: expected one of score, legacy-score, was scor");
    }

    @Test
    void putsTheMinimumConfidenceIntoTheVersion() {
        assertThat(SignalModels.named("score", 0).id()).hasToString("score 2");
        assertThat(SignalModels.named("score", 0.6).id()).hasToString("score 2-min0.6");
        assertThat(SignalModels.named("legacy-score", 0).id()).hasToString("legacy-score 1");
    }

    @Test
    void refusesAMinimumConfidenceThatCannotBeHonoured() {
        assertThatThrownBy(() -> SignalModels.named("legacy-score", 0.6))
                .hasMessage("legacy-score: minimum confidence, expected 0, the model has none, was 0.6");
        assertThatThrownBy(() -> SignalModels.named("score", 60))
                .hasMessage("score: minimum confidence, expected 0 to 1, was 60.0");
        assertThatThrownBy(() -> SignalModels.named("score", Double.NaN)).hasMessageEndingWith("was NaN");
    }
}
