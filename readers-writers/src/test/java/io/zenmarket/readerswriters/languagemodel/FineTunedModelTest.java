package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The parts of a model fit each other, or are refused.
class FineTunedModelTest {

    /// SHA-256 of nothing: FIPS 180-2's e3b0c442….
    @Test
    void refusesAnotherBase() {
        String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        String one = "00".repeat(32);

        assertThat(ModelResources.require("base", new byte[0], nothing)).isEmpty();
        assertThatThrownBy(() -> ModelResources.require("base", new byte[0], one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("base: SHA-256, expected " + one + ", was " + nothing
                        + "; the fine-tuned weights fit that one model only");
    }

    @Test
    void refusesAProfileWhoseBaseIsAnotherModel() {
        EncoderProfile mini = EncoderProfile.MINI_LM;
        EncoderProfile mixed = new EncoderProfile(
                "minilm-r32", "", mini.base(), EncoderProfile.BGE_SMALL.baseSha256(), mini.tokenizer(), mini.steps());

        assertThatThrownBy(() -> FineTunedModel.of(mixed))
                .hasMessageStartingWith("/all-minilm-l6-v2-q.onnx: SHA-256, expected 6c9c6101")
                .hasMessageContaining("was afdb6f1a");
    }

    @Test
    void saysWhichResourceIsMissing() {
        assertThatThrownBy(() -> ModelResources.read("/absent.onnx"))
                .hasMessage("/absent.onnx: resource, expected on the class path, was absent; build the project again");
    }

    /// A rank of 32 on every matrix of the upper layers, and a head of 3 × 384.
    @Test
    void theCommittedDeltasAreThoseOfTheModelCard() {
        List<WeightDelta> deltas = DeltaFile.read("bge", ModelResources.read(EncoderProfile.BGE_SMALL.delta()));

        assertThat(deltas).hasSize(82);
        assertThat(deltas.stream().filter(WeightDelta.LowRank.class::isInstance))
                .hasSize(30);
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(ModelResources.read(EncoderProfile.BGE_SMALL.delta()), 4)))
                .isEqualTo("46534431");
    }
}
