package io.zenmarket.domain.news;

import java.util.List;

/// How stories name an instrument.
///
/// @param symbol the instrument; [#NOBODY] for phrases that only look like a name, e.g. `Wall Street Journal`
/// @param entity its name as a headline would say it, e.g. `Apple`
/// @param aliases further names. A name in small letters is found in any case, one with capitals as it is or in
///     capitals
public record EntityAlias(String symbol, String entity, List<String> aliases) {

    /// Whom phrases belong to that are no instrument's name.
    public static final String NOBODY = "-";

    public EntityAlias {
        aliases = List.copyOf(aliases);
        if (symbol.isBlank() || entity.isBlank()) {
            throw new IllegalArgumentException(
                    "alias: expected a symbol and a name, was '" + symbol + "' and '" + entity + "'");
        }
    }
}
