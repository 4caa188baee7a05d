package io.zenmarket.domain.strategy;

import java.util.List;

/// LONG at the first bar, and nothing after it.
public record BuyAndHold() implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "buy-and-hold", "Long at the first bar and for ever", List.of(), List.of(), values -> new BuyAndHold());

    @Override
    public int warmup() {
        return 0;
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        if (indicators.size() > 0) {
            decisions.add(0, Decision.LONG);
        }
    }
}
