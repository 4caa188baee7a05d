package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import java.util.List;

/// How long CloudWatch keeps a log: only some numbers of days are to be had.
final class RetentionDays {

    private static final List<Integer> DAYS = List.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 731);

    private RetentionDays() {}

    static void require(String what, int days) {
        Require.that(DAYS.contains(days), what, "one of " + DAYS, days);
    }
}
