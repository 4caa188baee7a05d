package io.zenmarket.domain.cost;

import java.util.List;

/// What a job of the night costs.
///
/// @param job its name
/// @param coreSeconds of work, starts and waiting left out
/// @param rounds it goes through; none of a job that runs as one process, or that finds nothing to do
/// @param billedSeconds of all of its containers together
/// @param elapsedSeconds from its first container to the end of its last
/// @param dollars a night
public record JobCost(
        String job,
        double coreSeconds,
        List<JobRound> rounds,
        double billedSeconds,
        double elapsedSeconds,
        double dollars) {

    /// Copies.
    public JobCost {
        rounds = List.copyOf(rounds);
    }

    /// Containers that run for it: the job itself or its plan, then the workers of each round and its finish.
    public int tasks() {
        return 1 + rounds.stream().mapToInt(round -> round.workers() + 1).sum();
    }
}
