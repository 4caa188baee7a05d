package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Why a score is not to be trusted. Stored as the names joined by `|`, in the order below; empty: it is trusted.
public enum Uncertainty {
    /// The most probable class has less than [UncertaintyRules#SURE].
    LOW_CONFIDENCE,
    /// A rule of polarity flips ("loss narrows", "costs fell") says another label.
    FLIP_CONFLICT,
    /// The story is good for one of its entities and bad for another.
    ENTITIES_DISAGREE,
    /// Longer than what a scorer of headlines was made for.
    LONG_TEXT,
    /// Not written in English, as far as [Language] can tell.
    NOT_ENGLISH;

    private static final String SEPARATOR = "|";

    /// The codes as they are stored; the inverse of [#parse].
    public static String text(Set<Uncertainty> codes) {
        return codes.stream().sorted().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    /// Reads stored codes.
    ///
    /// @throws IllegalArgumentException for a name that is none
    public static Set<Uncertainty> parse(String text) {
        Set<Uncertainty> codes = EnumSet.noneOf(Uncertainty.class);
        if (!text.isEmpty()) {
            for (String name : text.split("\\|", -1)) {
                codes.add(named(name));
            }
        }
        return Collections.unmodifiableSet(codes);
    }

    private static Uncertainty named(String name) {
        return Arrays.stream(values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "uncertainty: expected one of " + Arrays.toString(values()) + ", was '" + name + "'"));
    }
}
