package io.zenmarket.domain.specification;

import java.math.BigDecimal;

/// A finite number in its shortest decimal form, without exponent: `0.001`, `10`.
public final class NumberText {

    private NumberText() {}

    public static String of(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
