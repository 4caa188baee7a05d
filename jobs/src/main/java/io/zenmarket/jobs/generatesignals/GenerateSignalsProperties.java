package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.signal.SignalModel;
import io.zenmarket.domain.signal.SignalModels;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `generate-signals`.
///
/// @param models names of the catalogue, see `zenmarket signals --help`
/// @param minimumConfidence BUY and SELL of `score` below it become HOLD; a fraction
@Validated
@ConfigurationProperties(prefix = "zenmarket.generate-signals", ignoreUnknownFields = false)
public record GenerateSignalsProperties(
        @NotEmpty @DefaultValue({"score", "legacy-score"}) List<String> models,
        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0") double minimumConfidence) {

    public GenerateSignalsProperties {
        models = List.copyOf(models);
    }

    List<SignalModel> selected() {
        return models.stream().map(this::model).toList();
    }

    private SignalModel model(String name) {
        return name.equals(SignalModels.DEFAULT)
                ? SignalModels.named(name, minimumConfidence)
                : SignalModels.named(name);
    }
}
