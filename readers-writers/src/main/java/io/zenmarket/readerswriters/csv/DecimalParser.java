package io.zenmarket.readerswriters.csv;

import java.nio.charset.StandardCharsets;

/// Decimal numbers from bytes, equal in every bit to [Double#parseDouble].
///
/// Accepts `[+-] digits [. digits] [(e|E) [+-] digits]` with at least one digit around the point, and nothing else:
/// no thousands separator, no `NaN`, no `Infinity`, no type suffix, no hexadecimals.
///
/// Up to 18 digits without exponent, `m / 10^k`, take one of two exact ways:
///
/// - `m ≤ 2^53`: both `m` and `10^k` are doubles, so one division rounds once (Clinger 1990, "How to read floating
///   point numbers accurately").
/// - else: `q + c` with `q = fl(m / 10^k)` and the remainder's share `c`, whose relative error is below 2^-50. When
///   `q + c(1 − 2^-40)` and `q + c(1 + 2^-40)` round to the same double, so does the true quotient, because
///   rounding is monotonic.
///
/// Everything else is left to [Double#parseDouble].
final class DecimalParser {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    private static final int EXACT_DIGITS = 18;
    private static final long EXACT_LONG = 1L << 53;
    private static final double LESS = 1 - 0x1p-40;
    private static final double MORE = 1 + 0x1p-40;

    private DecimalParser() {}

    /// The number in `from` to `to`, or `NaN` when there is none.
    static double parse(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        int first = at;
        long mantissa = 0;
        int digit;
        while (at < to && (digit = bytes[at] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            at++;
        }
        int digits = at - first;
        int fraction = 0;
        if (at < to && bytes[at] == '.') {
            int point = ++at;
            while (at < to && (digit = bytes[at] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                at++;
            }
            fraction = at - point;
            digits += fraction;
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at == to && digits <= EXACT_DIGITS) { // then 10^-fraction is in the table
            double value = quotient(mantissa, fraction);
            return Double.isNaN(value) ? standard(bytes, from, to) : negative ? -value : value;
        }
        return rare(bytes, from, to, at);
    }

    /// With more digits (leading zeros count as such) or an exponent.
    private static double rare(byte[] bytes, int from, int to, int at) {
        if (at < to && !isExponent(bytes, at, to)) {
            return Double.NaN;
        }
        return standard(bytes, from, to);
    }

    private static boolean isExponent(byte[] bytes, int from, int to) {
        if (bytes[from] != 'e' && bytes[from] != 'E') {
            return false;
        }
        int first = from + 1;
        if (first < to && (bytes[first] == '+' || bytes[first] == '-')) {
            first++;
        }
        int at = first;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == to && at > first;
    }

    /// `mantissa / 10^fraction`, or `NaN` when a tie is too close to call.
    private static double quotient(long mantissa, int fraction) {
        double power = POWERS[fraction];
        double m = mantissa;
        double q = m / power;
        if (mantissa <= EXACT_LONG) {
            return q;
        }
        double remainder = Math.fma(-q, power, m) + (mantissa - (long) m);
        double correction = remainder / power;
        double value = q + correction * LESS;
        return value == q + correction * MORE ? value : Double.NaN;
    }

    private static double standard(byte[] bytes, int from, int to) {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
