package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.NumberText;
import io.zenmarket.domain.strategy.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which numbers are allowed.
///
/// @param least smallest; minus infinity: any
/// @param above whether `least` itself is too small
/// @param most largest; infinity: any
/// @param below whether `most` itself is too large
/// @param whole whether only whole numbers are
record Bounds(double least, boolean above, double most, boolean below, boolean whole) {

    private static final double ANY = Double.POSITIVE_INFINITY;

    static final Bounds FINITE = new Bounds(-ANY, false, ANY, false, false);
    static final Bounds NOT_NEGATIVE = new Bounds(0, false, ANY, false, false);
    static final Bounds POSITIVE = new Bounds(0, true, ANY, false, false);
    static final Bounds FRACTION = new Bounds(0, false, 1, true, false);
    static final Bounds SHARE = new Bounds(0, false, 1, false, false);
    static final Bounds POSITIVE_SHARE = new Bounds(0, true, 1, false, false);
    static final Bounds SEED = new Bounds(-0x1p53 + 1, false, 0x1p53 - 1, false, true);

    static Bounds atLeast(double least) {
        return new Bounds(least, false, ANY, false, false);
    }

    /// Whole numbers that a count of bars or trades can be.
    static Bounds count(int least) {
        return new Bounds(least, false, 1_000_000, false, true);
    }

    static Bounds of(Parameter parameter) {
        return new Bounds(parameter.least(), false, parameter.most(), false, parameter.whole());
    }

    boolean allow(double value) {
        boolean high = above ? value > least : value >= least;
        boolean low = below ? value < most : value <= most;
        return Double.isFinite(value) && high && low && (!whole || value == Math.rint(value));
    }

    /// The distance between two allowed numbers.
    Bounds step() {
        return new Bounds(0, true, ANY, false, whole);
    }

    /// In words: `a whole number from 2 to 500`.
    String words() {
        String kind = whole ? "a whole number" : "a number";
        if (least == -ANY) {
            return most == ANY ? kind : kind + (below ? " below " : " up to ") + NumberText.of(most);
        }
        String from = NumberText.of(least);
        if (most == ANY) {
            return kind + (above ? " above " + from : " of " + from + " or more");
        }
        return kind + (above ? " above " : " from ") + from + (below ? " to below " : " to ") + NumberText.of(most);
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        if (least != -ANY) {
            schema.put(above ? "exclusiveMinimum" : "minimum", plain(least));
        }
        if (most != ANY) {
            schema.put(below ? "exclusiveMaximum" : "maximum", plain(most));
        }
        return schema;
    }

    static Object plain(double value) {
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }
}
