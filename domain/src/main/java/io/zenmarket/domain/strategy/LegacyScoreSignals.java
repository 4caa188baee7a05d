package io.zenmarket.domain.strategy;

import java.util.List;

/// The signals of the model `legacy-score`: LONG where a BUY, SHORT where a SELL is said anew.
public record LegacyScoreSignals() implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "legacy-score",
            "Long at a new BUY of the signal model legacy-score, short at a new SELL",
            List.of(),
            List.of(),
            values -> new LegacyScoreSignals());

    private static final SignalDecisions SIGNALS = new SignalDecisions("legacy-score");

    @Override
    public int warmup() {
        return SIGNALS.warmup();
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        SIGNALS.decide(indicators, 0, decisions);
    }
}
