package io.zenmarket.domain.cost;

/// A step of a job whose partitions several containers work on at once.
///
/// @param step its name
/// @param partitions it is cut into
/// @param workers that are started for them
public record JobRound(String step, int partitions, int workers) {}
