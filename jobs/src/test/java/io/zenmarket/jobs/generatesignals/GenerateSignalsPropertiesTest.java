package io.zenmarket.jobs.generatesignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.Defaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerateSignalsPropertiesTest {

    @Test
    void evaluatesBothModelsAndHoldsNothingBack() {
        GenerateSignalsProperties defaults = Defaults.of(GenerateSignalsProperties.class);

        assertThat(defaults).isEqualTo(new GenerateSignalsProperties(List.of("score", "legacy-score"), 0));
        assertThat(defaults.selected()).extracting(model -> model.id().name()).containsExactly("score", "legacy-score");
    }

    @Test
    void knowsItsModels() {
        GenerateSignalsProperties wrong = new GenerateSignalsProperties(List.of("scores"), 0);

        assertThatThrownBy(wrong::selected).hasMessage("model: expected one of score, legacy-score, was scores");
    }
}
