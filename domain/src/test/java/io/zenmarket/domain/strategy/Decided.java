package io.zenmarket.domain.strategy;

import io.zenmarket.domain.signal.GoldenCsv;
import java.util.ArrayList;
import java.util.List;

/// What a strategy decides, in a form that tests can write down: `3:LONG`.
final class Decided {

    private Decided() {}

    static List<String> by(Strategy strategy, Indicators indicators) {
        DecisionEvents decisions = new DecisionEvents();
        strategy.decide(indicators, decisions);
        return texts(decisions);
    }

    /// On bars whose four prices are one.
    static List<String> by(Strategy strategy, double... closes) {
        return by(strategy, Indicators.of(GoldenCsv.flatBars(closes)));
    }

    static List<String> texts(DecisionEvents decisions) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            texts.add(decisions.bar(i) + ":" + decisions.decision(i));
        }
        return texts;
    }
}
