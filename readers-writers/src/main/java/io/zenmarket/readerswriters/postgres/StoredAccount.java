package io.zenmarket.readerswriters.postgres;

import java.math.BigDecimal;

/// A paper account that has traded.
///
/// @param name its name
/// @param currency ISO 4217 code
/// @param capital money at first
/// @param settings all that it was configured with, as one text
public record StoredAccount(String name, String currency, BigDecimal capital, String settings) {}
