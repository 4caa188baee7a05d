package io.zenmarket.readerswriters.languagemodel;

import io.zenmarket.readerswriters.languagemodel.WeightDelta.Addition;
import java.util.List;

/// A base model with this project's weights in it.
///
/// @param onnx the changed model
/// @param head what reads its token states
record FineTunedModel(byte[] onnx, ClassifierHead head) {

    private static final String HEAD = "head.";

    static FineTunedModel of(EncoderProfile profile) {
        byte[] base = ModelResources.require(profile.base(), ModelResources.read(profile.base()), profile.baseSha256());
        List<WeightDelta> deltas = DeltaFile.read(profile.delta(), ModelResources.read(profile.delta()));
        return new FineTunedModel(OwnSteps.rewrite(merge(base, deltas), profile.steps()), head(deltas));
    }

    /// Adds all but the head.
    ///
    /// @param base an int8 model; changed
    /// @return the same array
    static byte[] merge(byte[] base, List<WeightDelta> deltas) {
        DeltaMerge merge = new DeltaMerge(new Weights(base));
        deltas.stream().filter(delta -> !delta.name().startsWith(HEAD)).forEach(merge::apply);
        return base;
    }

    private static ClassifierHead head(List<WeightDelta> deltas) {
        return new ClassifierHead(headTensor(deltas, "weight"), headTensor(deltas, "bias"));
    }

    private static float[] headTensor(List<WeightDelta> deltas, String name) {
        return deltas.stream()
                .filter(delta -> delta.name().equals(HEAD + name))
                .map(delta -> delta instanceof Addition plain ? plain.values() : new float[0])
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("delta: expected " + HEAD + name + ", was absent"));
    }
}
