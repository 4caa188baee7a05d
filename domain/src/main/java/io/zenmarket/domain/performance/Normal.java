package io.zenmarket.domain.performance;

/// Standard normal distribution.
///
/// Both functions are good to about 1e-14 relative, far into the tails.
public final class Normal {

    private static final double CENTRE = 1.5;
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /// Density: e^(−x²/2) / √(2π).
    public static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /// Probability of a value of at most x.
    ///
    /// Source: near 0 the series ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …), in the tails Laplace's continued
    /// fraction φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))); M. Abramowitz, I. Stegun (1964), 26.2.11 and 26.2.14.
    public static double cumulative(double x) {
        if (Math.abs(x) <= CENTRE) {
            return 0.5 + density(x) * series(x);
        }
        double tail = density(x) / fraction(Math.abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    private static double series(double x) {
        double sum = x;
        double term = x;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    private static double fraction(double x) {
        double value = x;
        for (int k = 120; k > 0; k--) {
            value = x + k / value;
        }
        return value;
    }

    /// The value that is undershot with probability `p`, the inverse of [#cumulative]; infinite for 0 and 1.
    ///
    /// Source: start by Abramowitz and Stegun 26.2.23 (absolute error below 4.5e-4), then Halley's steps,
    /// each of which triples the number of right digits.
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("normal quantile: expected a probability from 0 to 1, was " + p);
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double x = start(p);
        for (int step = 0; step < 3; step++) {
            double error = (cumulative(x) - p) / density(x);
            x -= error / (1 + x * error / 2);
        }
        return x;
    }

    private static double start(double p) {
        double t = Math.sqrt(-2 * Math.log(p));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return above / below - t;
    }
}
