package io.zenmarket.awsbatch.frame;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/// Log groups, all of them with an end.
public final class Logs {

    private Logs() {}

    /// A log group that forgets.
    ///
    /// @param name of the group
    /// @param days how long it is kept
    public static LogGroup group(Construct scope, String id, String name, int days) {
        return LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retention(retention(days))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private static RetentionDays retention(int days) {
        return switch (days) {
            case 1 -> RetentionDays.ONE_DAY;
            case 3 -> RetentionDays.THREE_DAYS;
            case 5 -> RetentionDays.FIVE_DAYS;
            case 7 -> RetentionDays.ONE_WEEK;
            case 14 -> RetentionDays.TWO_WEEKS;
            case 30 -> RetentionDays.ONE_MONTH;
            case 60 -> RetentionDays.TWO_MONTHS;
            case 90 -> RetentionDays.THREE_MONTHS;
            case 120 -> RetentionDays.FOUR_MONTHS;
            case 150 -> RetentionDays.FIVE_MONTHS;
            case 180 -> RetentionDays.SIX_MONTHS;
            case 365 -> RetentionDays.ONE_YEAR;
            default -> RetentionDays.TWO_YEARS;
        };
    }
}
