package io.zenmarket.jobs.runbacktest;

import java.math.BigDecimal;

/// Numbers of parameters as people write them.
final class Numbers {

    private Numbers() {}

    /// `10`, `0.05`: the fewest digits that read back as the same number, no exponent.
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
