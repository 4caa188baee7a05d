package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.domain.risk.RiskLimit;
import io.zenmarket.domain.risk.RiskLimits;
import io.zenmarket.domain.risk.SectorExposure;
import java.util.HashMap;
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
/// @param sectors symbols of the universe by sector, of those that have two or more; others mean nothing to it
public record PaperAccount(
        String name,
        String currency,
        List<String> universe,
        Signals signals,
        Rules rules,
        Map<String, Double> limits,
        Map<String, HaltEnd> halts,
        Map<String, List<String>> sectors) {

    private static final String SECTORS = "\nsectors=";

    /// What an account acts on.
    ///
    /// @param model name of the signal model
    /// @param minimumConfidence of a signal that is acted on; a fraction
    public record Signals(String model, double minimumConfidence) {}

    public PaperAccount {
        universe = List.copyOf(universe);
        limits = Map.copyOf(limits);
        halts = Map.copyOf(halts);
        sectors = within(universe, sectors);
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

    /// All of it as one text: another text is another account. Sectors are in it if a limit looks at them.
    public String settings() {
        return limits.containsKey(SectorExposure.NAME)
                ? settingsButSectors() + SECTORS + new TreeMap<>(sectors)
                : settingsButSectors();
    }

    /// Whether it is the account that began with some settings. One that began when sectors were not among them
    /// goes on with any.
    public boolean beganWith(String settings) {
        return settings.equals(settings.contains(SECTORS) ? settings() : settingsButSectors());
    }

    private String settingsButSectors() {
        return "currency=%s%nuniverse=%s%nsignals=%s%nrules=%s%nlimits=%s%nhalts=%s"
                .formatted(currency, universe, signals, rules, new TreeMap<>(limits), new TreeMap<>(halts))
                .replace(System.lineSeparator(), "\n");
    }

    private static Map<String, List<String>> within(List<String> universe, Map<String, List<String>> sectors) {
        Map<String, List<String>> within = new HashMap<>();
        sectors.forEach((sector, symbols) ->
                within.put(sector, universe.stream().filter(symbols::contains).toList()));
        within.values().removeIf(symbols -> symbols.size() < 2);
        return Map.copyOf(within);
    }

    private static void check(boolean right, String what, Object was) {
        if (!right) {
            throw new IllegalArgumentException("account " + what + ", was " + was);
        }
    }
}
