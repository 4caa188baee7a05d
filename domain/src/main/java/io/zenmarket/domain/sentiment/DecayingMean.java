package io.zenmarket.domain.sentiment;

/// Exponentially weighted mean over sessions, of which some have no value.
///
/// Formula: E_t = E_{t−g} + (1 − 2^(−g/h)) (x_t − E_{t−g}), with g the sessions since the last value, h the
/// half-life in sessions, E the first value at the start; a session without a value keeps E.
///
/// What was said before halves its weight every h sessions, whether or not there was news meanwhile: after a
/// long silence the next story counts nearly alone. Silence itself is no opinion, so it does not pull the
/// mean towards 0. That is the exponential average of unevenly spaced observations of Eckner, "Algorithms for
/// Unevenly Spaced Time Series: Moving Averages and Other Rolling Operators" (EMA with the next point), and
/// the geometric decay by age of Shapiro, Sudhof and Wilson (2022), "Measuring News Sentiment", J.
/// Econometrics 228. With a value in every session it equals `ewm(halflife=h, adjust=False)` of pandas; after
/// a gap pandas gives the new value a / (a + (1 − a)^g), a = 1 − 2^(−1/h), which after a long silence is
/// nearly 1 as well.
final class DecayingMean {

    private final double halfLife;
    private double value = Double.NaN;

    DecayingMean(double halfLife) {
        this.halfLife = halfLife;
    }

    double value() {
        return value;
    }

    /// Goes on from a mean that was stored.
    void set(double stored) {
        value = stored;
    }

    /// @param gap sessions since the last value, from 1
    void add(double next, int gap) {
        value = Double.isNaN(value) ? next : value + (1 - Math.pow(2, -gap / halfLife)) * (next - value);
    }
}
