package io.zenmarket.domain.strategy;

/// Turns the side a rule is on at every bar into decisions: one where the side changes, none while it stays.
/// It starts FLAT.
final class Sides {

    private final DecisionEvents decisions;
    private Decision side = Decision.FLAT;

    Sides(DecisionEvents decisions) {
        this.decisions = decisions;
    }

    void at(int bar, Decision now) {
        if (now != side) {
            decisions.add(bar, now);
            side = now;
        }
    }
}
