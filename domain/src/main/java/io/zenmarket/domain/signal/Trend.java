package io.zenmarket.domain.signal;

/// Where the averages point, and whether the decision goes along with it.
public enum Trend {
    UP("up-trend"),
    UP_CAUTION("up-trend, with caution"),
    DOWN("down-trend"),
    DOWN_CAUTION("down-trend, with caution"),
    NEUTRAL("no trend");

    private final String text;

    Trend(String text) {
        this.text = text;
    }

    /// Up when the 20-bar average is above the 50-bar one, plain only with a BUY; down likewise, plain only with
    /// a SELL.
    static Trend of(Snapshot snapshot, Signal.Decision decision) {
        if (snapshot.sma20() > snapshot.sma50()) {
            return decision == Signal.Decision.BUY ? UP : UP_CAUTION;
        }
        if (snapshot.sma20() < snapshot.sma50()) {
            return decision == Signal.Decision.SELL ? DOWN : DOWN_CAUTION;
        }
        return NEUTRAL;
    }

    /// One English phrase for people.
    public String text() {
        return text;
    }
}
