package io.zenmarket.domain.signal;

import java.util.List;
import java.util.stream.Collectors;

/// The catalogue of signal models.
public final class SignalModels {

    /// Name of the model that is used when none is asked for.
    public static final String DEFAULT = "score";

    private SignalModels() {}

    /// Every model with its default parameters, the default model first.
    public static List<SignalModel> all() {
        return List.of(new ScoreModel(0), new LegacyScoreModel());
    }

    /// A model with its default parameters.
    ///
    /// @param name `score` or `legacy-score`
    public static SignalModel named(String name) {
        return all().stream()
                .filter(model -> model.id().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("model: expected one of "
                        + all().stream().map(model -> model.id().name()).collect(Collectors.joining(", "))
                        + ", was " + name));
    }

    /// A model that turns BUY and SELL below a confidence into HOLD.
    ///
    /// @param name `score`; `legacy-score` knows no minimum and takes 0 only
    /// @param minimumConfidence 0 to 1; 0 holds nothing back
    public static SignalModel named(String name, double minimumConfidence) {
        SignalModel model = named(name);
        if (model instanceof ScoreModel) {
            return new ScoreModel(minimumConfidence);
        }
        if (minimumConfidence != 0) {
            throw new IllegalArgumentException(
                    name + ": minimum confidence, expected 0, the model has none, was " + minimumConfidence);
        }
        return model;
    }
}
