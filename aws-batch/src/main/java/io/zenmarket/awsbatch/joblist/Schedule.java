package io.zenmarket.awsbatch.joblist;

/// What starts a job.
public enum Schedule {
    /// The night, in the order of the list.
    NIGHT,
    /// A submission, in rounds; and the night, by its command as one process.
    NIGHT_AND_ON_DEMAND,
    /// A person.
    BY_HAND
}
