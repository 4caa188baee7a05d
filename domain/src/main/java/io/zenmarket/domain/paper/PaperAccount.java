package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.domain.risk.RiskLimit;
import io.zenmarket.domain.risk.RiskLimits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An account as it is configured.
///
/// @param name lower-case letters, digits and dashes
/// @param currency ISO 4217 code of its money and of all it trades
/// @param universe symbols; their order is the last rule by which orders of one moment are sorted
/// @param signals what it acts on
/// @param rules capital, sides, sizing, exits and costs, as in a backtest
/// @param limits of the risk, by the names of [RiskLimits]
/// @param halts when entries go on after a halt, by the limit's name; the limit's own where nothing is said
public record PaperAccount(
        String name,
        String currency,
        List<String> universe,
        Signals signals,
        Rules rules,
        Map<String, Double> limits,
        Map<String, HaltEnd> halts) {

    /// What an account acts on.
    ///
    /// @param model name of the signal model
    /// @param minimumConfidence of a signal that is acted on; a fraction
    public record Signals(String model, double minimumConfidence) {}

    public PaperAccount {
        universe = List.copyOf(universe);
        limits = Map.copyOf(limits);
        halts = Map.copyOf(halts);
        check(name.matches("[a-z0-9][a-z0-9-]{0,49}"), "name, expected lower-case letters, digits and dashes", name);
        check(currency.matches("[A-Z]{3}"), name + ": currency, expected a code of three letters", currency);
        check(!universe.isEmpty(), name + ": universe, expected one symbol or more", "none");
        check(
                universe.stream().distinct().count() == universe.size(),
                name + ": universe, expected each symbol once",
                universe);
        check(
                rules.execution().fill() == Fill.NEXT_OPEN,
                name + ": execution.fill, expected next-open, nobody can trade at a close that decides",
                rules.execution().fill());
        check(
                !(rules.sizing() instanceof Sizing.Kelly),
                name + ": sizing, expected any but kelly, whose trades of the past are not kept",
                rules.sizing());
        List<String> known = RiskLimits.of(limits).stream().map(RiskLimit::name).toList();
        check(known.containsAll(halts.keySet()), name + ": halts, expected names of its limits " + known, halts);
    }

    /// All of it as one text: another text is another account.
    public String settings() {
        return "currency=%s%nuniverse=%s%nsignals=%s%nrules=%s%nlimits=%s%nhalts=%s"
                .formatted(currency, universe, signals, rules, new TreeMap<>(limits), new TreeMap<>(halts))
                .replace(System.lineSeparator(), "\n");
    }

    private static void check(boolean right, String what, Object was) {
        if (!right) {
            throw new IllegalArgumentException("account " + what + ", was " + was);
        }
    }
}
