package io.zenmarket.domain.cost;

/// What a job of the night costs.
///
/// @param job its name
/// @param coreSeconds of work, starts left out
/// @param tasks containers that run for it
/// @param billedSeconds of all of them together
/// @param elapsedSeconds from its first container to the end of its last
/// @param dollars a night
public record JobCost(
        String job, double coreSeconds, int tasks, double billedSeconds, double elapsedSeconds, double dollars) {}
