package io.zenmarket.domain.cost;

/// A size of the database.
///
/// @param upToSymbols the most symbols it is meant for
/// @param instance name of the price of an instance that is always on
/// @param capacityUnits of a serverless one while a night runs
/// @param gigabytes of it that are used, which a serverless one is paid by
/// @param allocated gigabytes that an instance is given
public record DatabaseTier(
        int upToSymbols, String instance, double capacityUnits, double gigabytes, double allocated) {}
