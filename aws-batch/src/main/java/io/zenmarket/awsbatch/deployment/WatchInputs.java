package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;

/// What is worth an alarm, and who hears it.
///
/// @param email who hears it; empty: only those who subscribe to the topic themselves
/// @param logDays how long logs are kept
/// @param rejectedShare of the rows a job read in a night, as a fraction; more is an alarm
/// @param dollarsPerMonth of the whole deployment; 80 % of it spent, or more forecast, is an alarm
public record WatchInputs(String email, int logDays, double rejectedShare, int dollarsPerMonth) {

    public WatchInputs {
        Require.matches("email", email, "|[^@\\s]{1,64}@[^@\\s]{1,190}", "an address, or nothing");
        RetentionDays.require("log-days", logDays);
        Require.that(rejectedShare > 0 && rejectedShare < 1, "rejected-share", "above 0 and below 1", rejectedShare);
        Require.within("dollars-per-month", dollarsPerMonth, 1, 1_000_000);
    }

    static WatchInputs of(Section inputs) {
        return inputs.checked(section -> new WatchInputs(
                section.text("email"),
                section.whole("log-days"),
                section.number("rejected-share"),
                section.whole("dollars-per-month")));
    }
}
