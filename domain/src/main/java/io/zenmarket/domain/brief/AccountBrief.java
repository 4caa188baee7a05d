package io.zenmarket.domain.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A paper account at the close of its last session up to the business date.
///
/// @param name its name
/// @param currency ISO 4217 code of all its money
/// @param session the last one
/// @param worth what it is worth
/// @param curve equity since it began
/// @param positions what it holds, ascending by symbol
/// @param orders given or ended on the business date, in the order of their numbers
/// @param limits that acted on the business date, in their order
/// @param halt the limit that stops its entries, and until when; empty: none
public record AccountBrief(
        String name,
        String currency,
        LocalDate session,
        Worth worth,
        Curve curve,
        List<Held> positions,
        List<Given> orders,
        List<Acted> limits,
        Optional<String> halt) {

    public AccountBrief {
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
        limits = List.copyOf(limits);
    }

    /// What it is worth.
    ///
    /// @param capital money at first
    /// @param cash money
    /// @param equity cash and the value of all that is held
    /// @param held what the capital would be worth had it bought the universe at first and held it
    /// @param maxDrawdown greatest loss from a peak at a close, a fraction of the peak, 0 or more
    public record Worth(double capital, double cash, double equity, double held, double maxDrawdown) {}

    /// Values at closes, ascending, thinned to some hundred.
    ///
    /// @param day since 1970-01-01
    /// @param equity of the account
    /// @param held of buying and holding
    public record Curve(double[] day, double[] equity, double[] held) {}

    /// A position.
    ///
    /// @param symbol the instrument
    /// @param quantity units, below 0 when short
    /// @param average mean price of its entries
    /// @param price last
    /// @param value quantity × price
    /// @param unrealised profit
    /// @param stop price, `NaN`: none
    public record Held(
            String symbol,
            double quantity,
            double average,
            double price,
            double value,
            double unrealised,
            double stop) {}

    /// An order.
    ///
    /// @param number in the account
    /// @param symbol the instrument
    /// @param what it is to come to, and why
    /// @param quantity units filled, or estimated while it waits; above 0 bought
    /// @param price mean of its fills of the day, `NaN` without
    /// @param status what became of it by the business date
    public record Given(long number, String symbol, String what, double quantity, double price, String status) {}

    /// A limit that acted.
    ///
    /// @param rule its name
    /// @param outcome what it did
    /// @param symbol of the order it acted on; empty: on the account
    /// @param limit its number
    /// @param measured what it compared with it
    /// @param requested units, `NaN` when it acted on the account
    /// @param allowed units, `NaN` when it acted on the account
    public record Acted(
            String rule,
            String outcome,
            String symbol,
            double limit,
            double measured,
            double requested,
            double allowed) {}
}
