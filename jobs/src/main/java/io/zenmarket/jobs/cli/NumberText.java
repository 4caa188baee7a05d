package io.zenmarket.jobs.cli;

import java.math.BigDecimal;

/// Numbers as text, by one rule for all columns: the fewest digits that read back as the same double, always with a
/// decimal point, never with an exponent. So a column keeps one type whatever its values are.
public final class NumberText {

    private NumberText() {}

    /// `1446.0`, `8808200000.0`, `0.00001`; zero has no sign.
    ///
    /// @param value finite
    public static String of(double value) {
        String text = Double.toString(value + 0.0);
        return text.indexOf('E') < 0 ? text : withoutExponent(text);
    }

    private static String withoutExponent(String text) {
        String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
