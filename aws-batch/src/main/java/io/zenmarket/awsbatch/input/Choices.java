package io.zenmarket.awsbatch.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The values of an enumeration as people write them: `ON_DEMAND` is `on-demand`.
public final class Choices {

    private Choices() {}

    /// A value as people write it.
    public static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> text(value).equals(text))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> texts(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choices::text).toList();
    }
}
