package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.jobs.sentiment.Scorers;

/// The scorers there are, each loaded when the first text comes.
record NamedScorers(Scorers scorers) implements ScorerLookup {

    @Override
    public LazyScorer named(String name) {
        Scorers.requireName(name);
        return new LazyScorer(name, () -> scorers.named(name));
    }
}
