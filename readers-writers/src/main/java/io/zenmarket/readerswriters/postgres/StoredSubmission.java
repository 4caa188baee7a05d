package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.util.Optional;

/// A backtest that was submitted over HTTP.
///
/// @param id 32 hexadecimal digits
/// @param number order of arrival
/// @param asked who asked what
/// @param progress how far it is
/// @param times when what happened
public record StoredSubmission(String id, long number, Asked asked, Progress progress, Times times) {

    /// How far a submission is.
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /// Whether nothing more will happen to it.
        public boolean isEnd() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// Who asked what.
    ///
    /// @param owner id of the user's key
    /// @param user the user's name
    /// @param run the question's id
    /// @param name the question's name
    /// @param sets parameter sets to evaluate, over all symbols
    /// @param bodySha256 of what was sent
    public record Asked(String owner, String user, String run, String name, long sets, String bodySha256) {}

    /// How far it is.
    ///
    /// @param state of the submission
    /// @param cancel whether it is to be stopped for good
    /// @param attempts how often its running was begun, but for those times it was put back
    /// @param message why it failed or was cancelled
    public record Progress(State state, boolean cancel, int attempts, String message) {}

    /// When what happened.
    ///
    /// @param submitted it was accepted
    /// @param started its running last began
    /// @param ended it was done, failed or cancelled
    public record Times(Instant submitted, Optional<Instant> started, Optional<Instant> ended) {}
}
