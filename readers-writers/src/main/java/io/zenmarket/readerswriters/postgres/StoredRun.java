package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A backtest that was asked for.
///
/// @param id 16 hexadecimal digits
/// @param name given by whom asked, or made from the strategy
/// @param question what was asked
/// @param submitted when it was first asked
/// @param result once there is one
public record StoredRun(String id, String name, Question question, Instant submitted, Optional<Result> result) {

    /// What was asked: the same question has the same answer.
    ///
    /// @param specification canonical text
    /// @param inputs what is read, one a line
    /// @param engineVersion of the program that answers
    /// @param symbols in the universe
    /// @param sets parameter sets of each symbol, or of the portfolio
    public record Question(String specification, List<String> inputs, String engineVersion, int symbols, long sets) {

        public Question {
            inputs = List.copyOf(inputs);
        }
    }

    /// How the work is cut, as configured when the question was first asked: a restart and a rerun with other settings
    /// make the same objects.
    ///
    /// @param partSets parameter sets of one object of results
    /// @param portfolioPartSets the same where every set is a run of the portfolio engine
    /// @param partitions of the objects, at most
    public record Cut(int partSets, int portfolioPartSets, int partitions) {}

    /// The answer.
    ///
    /// @param completed when it was complete
    /// @param sha256 over the keys and hashes of all result objects
    /// @param summary statistics of the whole run as JSON
    /// @param jobExecutionId who completed it
    public record Result(Instant completed, String sha256, String summary, long jobExecutionId) {}
}
