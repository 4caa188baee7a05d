package io.zenmarket.readerswriters.simulated;

/// A market's mood: drift and volatility of one session's return, and how long it lasts. The moods form a Markov chain:
/// each session leaves its mood with probability `1 / sessions` for one of the other three, equally likely.
enum Regime {
    BULL(0.0010, 0.010, 120),
    BEAR(-0.0009, 0.016, 60),
    SIDEWAYS(0.0001, 0.007, 80),
    TURBULENT(-0.0003, 0.028, 25);

    private static final Regime[] ALL = values();

    /// Expected return of a session, as a fraction.
    final double drift;

    /// Standard deviation of a session's return, as a fraction.
    final double volatility;

    /// Expected stay in sessions.
    final int sessions;

    Regime(double drift, double volatility, int sessions) {
        this.drift = drift;
        this.volatility = volatility;
        this.sessions = sessions;
    }

    static Regime first(double uniform) {
        return ALL[(int) (uniform * ALL.length)];
    }

    /// The next session's mood.
    ///
    /// @param uniform a draw from [0, 1), used both for whether to leave and for where to
    Regime next(double uniform) {
        double leaving = uniform * sessions;
        if (leaving >= 1) {
            return this;
        }
        Regime other = ALL[(int) (leaving * (ALL.length - 1))];
        return other == this ? ALL[ALL.length - 1] : other;
    }
}
