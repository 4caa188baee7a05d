package io.zenmarket.domain.cost;

/// A size of the database.
///
/// @param upToSymbols the most symbols it is meant for
/// @param instance name of the price of an instance that is always on
/// @param capacityUnits of a serverless one while a night runs
/// @param gigabytes its storage
public record DatabaseTier(int upToSymbols, String instance, double capacityUnits, double gigabytes) {}
