package io.zenmarket.jobs.scoresentiment;

/// Finds local scorers by name.
interface ScorerLookup {

    /// A scorer, not yet loaded.
    LazyScorer named(String name);
}
