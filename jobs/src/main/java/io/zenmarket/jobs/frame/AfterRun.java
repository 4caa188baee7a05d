package io.zenmarket.jobs.frame;

/// Is told how each run of its own ended, well or not; children of a run are not runs of their own, and one that was
/// stopped has not ended. Built when the first run ends.
public interface AfterRun {

    /// What it throws becomes a warning: the run has ended as it has.
    void ended(EndedRun run);
}
