package io.zenmarket.jobs.tearsheet;

/// What a piece of evidence says of a result.
enum Verdict {
    HOLDS("holds up", "good", "✓"),
    UNCLEAR("unclear", "unclear", "?"),
    LUCK("looks like luck", "bad", "✗"),
    UNKNOWN("not computed", "unknown", "–");

    final String word;
    final String css;
    final String icon;

    Verdict(String word, String css, String icon) {
        this.word = word;
        this.css = css;
        this.icon = icon;
    }

    /// Higher is better.
    static Verdict rising(double value, double unclear, double holds) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return value >= holds ? HOLDS : value >= unclear ? UNCLEAR : LUCK;
    }
}
