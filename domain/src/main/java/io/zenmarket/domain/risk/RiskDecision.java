package io.zenmarket.domain.risk;

/// A limit that acted.
///
/// @param order id of the order it acted on, -1 when it acted on the account
/// @param symbol index in the market, -1 when it acted on the account
/// @param rule name of the limit, `halt` while one is in force, `equity` when there is none
/// @param outcome what it did
/// @param limit its number
/// @param measured what it compared with it, `NaN` when it could not be measured
/// @param requested units asked for, `NaN` when it acted on the account
/// @param allowed units let in, `NaN` when it acted on the account
public record RiskDecision(
        int order,
        int symbol,
        String rule,
        RiskLimit.Outcome outcome,
        double limit,
        double measured,
        double requested,
        double allowed) {

    static final int ACCOUNT = -1;

    static RiskDecision halts(HaltLimit limit, Standing standing) {
        return new RiskDecision(
                ACCOUNT,
                ACCOUNT,
                limit.name(),
                RiskLimit.Outcome.HALT,
                limit.limit(),
                limit.measure(standing),
                Double.NaN,
                Double.NaN);
    }
}
