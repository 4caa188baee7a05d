package io.zenmarket.awsbatch.joblist;

/// What starts a job.
public enum Schedule {
    /// The night, in the order of the list.
    NIGHT,
    /// A submission.
    ON_DEMAND,
    /// A person.
    BY_HAND
}
