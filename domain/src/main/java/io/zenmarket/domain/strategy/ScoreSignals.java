package io.zenmarket.domain.strategy;

import java.util.List;

/// The signals of the model `score`: LONG where a BUY, SHORT where a SELL is said anew.
///
/// @param minimumConfidence of a signal that counts, 0 to 1
public record ScoreSignals(double minimumConfidence) implements Strategy {

    static final StrategyEntry ENTRY = new StrategyEntry(
            "score",
            "Long at a new BUY of the signal model score, short at a new SELL; with the daily sentiment of the lake when"
                    + " the specification has it",
            List.of(Parameter.number("minimum-confidence", "confidence of a signal that counts", 0, 0, 1)),
            List.of(),
            values -> new ScoreSignals(values[0]),
            SentimentUse.OPTIONAL);

    private static final SignalDecisions SIGNALS = new SignalDecisions("score");

    public ScoreSignals {
        ENTRY.check(minimumConfidence);
    }

    @Override
    public int warmup() {
        return SIGNALS.warmup();
    }

    @Override
    public void decide(Indicators indicators, DecisionEvents decisions) {
        SIGNALS.decide(indicators, minimumConfidence, decisions);
    }
}
