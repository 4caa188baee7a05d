package io.zenmarket.domain.indicator;

import java.util.Arrays;

/// A sum of doubles that is never rounded, kept as a few doubles that do not overlap.
///
/// Method: (a + b) and its rounding error are both doubles; carry the errors along. Source: J. R. Shewchuk, "Adaptive
/// Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete & Computational Geometry 18
/// (1997), GROW-EXPANSION and TWO-PRODUCT. Adding a term and later its negative leaves no trace, which is what a
/// rolling window needs. Prices need one or two parts, so an addition costs a few nanoseconds. Not thread-safe.
final class Expansion {

    /// Values from here on are treated as missing: sums of them could overflow.
    private static final double LIMIT = 0x1p960;
    /// Below this the error of a product may underflow; results there are right to one unit in the last place.
    private static final double TINY = 0x1p-900;

    private double[] parts = new double[8];
    private int count;

    /// Whether the value can be added: finite and not above 9.7e288.
    static boolean holds(double value) {
        return Math.abs(value) < LIMIT;
    }

    void clear() {
        count = 0;
    }

    void add(double term) {
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
        }
        double carry = term;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double part = parts[i];
            double sum = carry + part;
            double added = sum - carry;
            double error = (carry - (sum - added)) + (part - added);
            if (error != 0) {
                parts[kept++] = error;
            }
            carry = sum;
        }
        if (carry != 0) {
            parts[kept++] = carry;
        }
        count = kept;
    }

    /// Adds `left × right` exactly.
    void addProduct(double left, double right) {
        double product = left * right;
        add(Math.fma(left, right, -product));
        add(product);
    }

    /// Adds `other × factor` exactly; `other` must not be this.
    void addProduct(Expansion other, double factor) {
        for (int i = 0; i < other.count; i++) {
            addProduct(other.parts[i], factor);
        }
    }

    /// Adds `left × right × factor` exactly, for a factor that is a power of two.
    void addProduct(Expansion left, Expansion right, double factor) {
        for (int i = 0; i < left.count; i++) {
            addProduct(right, factor * left.parts[i]);
        }
    }

    /// The double nearest to sum ÷ divisor, ties to even: equal quotients give equal doubles.
    ///
    /// @param divisor above zero, not a sum of fractions: an integer up to 2^53 or a double taken as exact
    double dividedBy(double divisor) {
        if (count == 0) {
            return 0;
        }
        compress();
        double first = parts[count - 1];
        double rest = 0;
        for (int i = 0; i < count - 1; i++) {
            rest += parts[i];
        }
        double quotient = first / divisor;
        quotient += (Math.fma(-quotient, divisor, first) + rest) / divisor;
        double size = Math.abs(quotient);
        if (size < TINY) {
            return quotient;
        }
        double product = quotient * divisor;
        double left = (first - product) - Math.fma(quotient, divisor, -product) + rest;
        boolean clear = Math.abs(left) < 0.49 * divisor * (size - Math.nextDown(size));
        return clear ? quotient : nearest(quotient, divisor);
    }

    /// COMPRESS of the same paper: afterwards the last part is the sum to within one unit in its last place.
    private void compress() {
        double sum = parts[count - 1];
        int bottom = count - 1;
        for (int i = count - 2; i >= 0; i--) {
            double part = parts[i];
            double larger = sum + part;
            double error = part - (larger - sum);
            if (error != 0) {
                parts[bottom--] = larger;
                sum = error;
            } else {
                sum = larger;
            }
        }
        int top = 0;
        for (int i = bottom + 1; i < count; i++) {
            double larger = parts[i] + sum;
            double error = sum - (larger - parts[i]);
            if (error != 0) {
                parts[top++] = error;
            }
            sum = larger;
        }
        parts[top++] = sum;
        count = top;
    }

    /// Decides between a quotient and its neighbour by the exact remainder.
    private double nearest(double quotient, double divisor) {
        double product = quotient * divisor;
        double error = Math.fma(quotient, divisor, -product);
        add(-product);
        add(-error);
        double nearest = quotient;
        int side = sign();
        if (side != 0) {
            double next = side > 0 ? Math.nextUp(quotient) : Math.nextDown(quotient);
            double half = divisor * ((next - quotient) / 2);
            add(-half);
            boolean odd = (Double.doubleToRawLongBits(quotient) & 1) != 0;
            nearest = sign() == side || (sign() == 0 && odd) ? next : quotient;
            add(half);
        }
        add(error);
        add(product);
        return nearest;
    }

    private int sign() {
        return count == 0 ? 0 : (int) Math.signum(parts[count - 1]);
    }
}
