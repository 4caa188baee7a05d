package io.zenmarket.jobs.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

/// Where measurements and traces are pushed to.
///
/// @param otlp address of a collector that speaks OTLP over HTTP, such as `http://127.0.0.1:4318`; empty: nothing is
///     pushed, and nothing of what would push is loaded
@Validated
@ConfigurationProperties(prefix = "zenmarket.telemetry", ignoreUnknownFields = false)
public record TelemetryProperties(@DefaultValue("") String otlp) {

    /// Whether anything is pushed, for who has to know before settings are bound.
    public static boolean pushes(Environment environment) {
        return !environment.getProperty("zenmarket.telemetry.otlp", "").isEmpty();
    }
}
