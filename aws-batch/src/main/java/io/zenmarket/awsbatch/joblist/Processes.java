package io.zenmarket.awsbatch.joblist;

import io.zenmarket.awsbatch.input.Require;

/// How many processes a job runs as.
///
/// @param fannedOut whether `plan`, `work` and `finish` can run it
/// @param most at a time; AWS Batch has arrays of up to 10,000
public record Processes(boolean fannedOut, int most) {

    public Processes {
        Require.within("maximum-processes", most, 1, fannedOut ? 10_000 : 1);
    }
}
