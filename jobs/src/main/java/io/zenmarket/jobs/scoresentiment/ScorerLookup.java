package io.zenmarket.jobs.scoresentiment;

/// Finds local scorers by name.
interface ScorerLookup {

    /// A scorer, not yet loaded.
    ///
    /// @throws IllegalArgumentException when there is none of this name
    LazyScorer named(String name);
}
