package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.util.Optional;

/// What is known of a symbol whose bars were delivered.
///
/// @param symbol the instrument's ticker
/// @param source name of the source that delivered last, e.g. `yahoo`
/// @param assetClass e.g. `equity`; empty when the source does not tell: then a stored one stays
/// @param currency ISO 4217 code; empty when the source does not tell: then a stored one stays
/// @param firstTime start of the first bar
/// @param lastTime start of the last bar
public record Instrument(
        String symbol,
        String source,
        Optional<String> assetClass,
        Optional<String> currency,
        Instant firstTime,
        Instant lastTime) {

    public Instrument {
        if (lastTime.isBefore(firstTime)) {
            throw new IllegalArgumentException(
                    symbol + ": expected a last bar not before the first (" + firstTime + "), was " + lastTime);
        }
    }

    /// What a symbol is and in which money it is traded.
    ///
    /// @param symbol the instrument's ticker
    /// @param assetClass e.g. `equity`; empty when no source told
    /// @param currency ISO 4217 code; empty when no source told
    public record Kind(String symbol, Optional<String> assetClass, Optional<String> currency) {}

    /// A symbol that was expected and not delivered.
    ///
    /// @param symbol the instrument's ticker
    /// @param source name of the source that failed
    /// @param since when it failed first since its last delivery
    /// @param reason `where: what, expected X, was Y`, of the last failure
    public record Stale(String symbol, String source, Instant since, String reason) {}
}
