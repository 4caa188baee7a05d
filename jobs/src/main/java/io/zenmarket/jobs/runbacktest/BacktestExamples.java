package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.strategy.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Specifications to start from.
public final class BacktestExamples {

    /// The files of the resource folder `examples`.
    public static final List<String> NAMES = List.of(
            "sma-cross",
            "sma-sweep",
            "million-sets",
            "listed-sets",
            "walk-forward",
            "rsi-reversion",
            "bollinger-reversion",
            "donchian-trailing",
            "long-short-margin",
            "momentum-monthly",
            "fixed-weights",
            "ta4j-strategy",
            "sentiment-tilt");

    private BacktestExamples() {}

    /// What an example is: its first line is a comment that says so.
    public static String about(String name) {
        return text(name).lines().findFirst().orElse("").replaceFirst("^# *", "");
    }

    /// The text of an example, YAML.
    ///
    /// @throws IllegalArgumentException when there is none of this name
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("example: expected one of " + String.join(", ", NAMES) + ", was " + name
                    + NearestName.hint(name, NAMES));
        }
        String resource = "/examples/" + name + ".yaml";
        try (InputStream in = BacktestExamples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": expected to be on the class path, was not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
