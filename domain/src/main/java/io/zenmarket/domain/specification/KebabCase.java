package io.zenmarket.domain.specification;

import java.util.Locale;
import java.util.regex.Pattern;

/// The names of types, components and constants as a file writes them: `per-order`, `all-in`, `long-only`.
public final class KebabCase {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private KebabCase() {}

    /// Of a name in camel case: `perOrder` is `per-order`, `AllIn` is `all-in`.
    public static String of(String camelCase) {
        return HUMP.matcher(camelCase).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /// Of a constant: `LONG_ONLY` is `long-only`; one with a text of its own, like `1d`, is that text.
    public static String of(Enum<?> constant) {
        String text = constant.toString();
        return text.equals(constant.name()) ? text.toLowerCase(Locale.ROOT).replace('_', '-') : text;
    }
}
