package io.zenmarket.domain.cost;

/// A job of the night as the list of jobs has it.
///
/// @param name the job's
/// @param vcpus virtual CPUs of each of its containers
/// @param gigabytes of memory of each
/// @param processes most workers of one round; 1 where a night runs it as one process
public record NightJob(String name, double vcpus, double gigabytes, int processes) {

    /// Refuses a container of nothing.
    public NightJob {
        if (!(vcpus > 0) || !(gigabytes > 0) || processes < 1) {
            throw new IllegalArgumentException(name + ": expected vcpus, gigabytes and processes above zero, was "
                    + vcpus + ", " + gigabytes + " and " + processes);
        }
    }
}
