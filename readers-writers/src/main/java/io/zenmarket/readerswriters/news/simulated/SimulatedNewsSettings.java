package io.zenmarket.readerswriters.news.simulated;

import io.zenmarket.domain.market.BarRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What is simulated.
///
/// @param seed any number
/// @param stories how many
/// @param companies whom they are about
/// @param first first day, UTC
/// @param last last day, inclusive; the stories are spread evenly over all days
/// @param storiesPerSlice stories that one slice has
public record SimulatedNewsSettings(
        long seed, int stories, List<Company> companies, LocalDate first, LocalDate last, int storiesPerSlice) {

    /// One of whom stories are told.
    ///
    /// @param symbol the instrument
    /// @param name as a headline would say it
    public record Company(String symbol, String name) {

        public Company {
            if (!BarRules.isSymbol(symbol) || name.isBlank()) {
                throw new IllegalArgumentException(
                        "simulated: company, expected a symbol and a name, was '" + symbol + "' and '" + name + "'");
            }
        }
    }

    public SimulatedNewsSettings {
        companies = List.copyOf(companies);
        requirePositive("stories", stories);
        requirePositive("companies", companies.size());
        requirePositive("stories per slice", storiesPerSlice);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("simulated: last day, expected " + first + " or later, was " + last);
        }
    }

    /// Stories about instruments that are called by their symbols.
    public static SimulatedNewsSettings of(
            long seed, int stories, List<String> symbols, LocalDate first, LocalDate last) {
        List<Company> companies =
                symbols.stream().map(symbol -> new Company(symbol, symbol)).toList();
        return new SimulatedNewsSettings(seed, stories, companies, first, last, 20_000);
    }

    /// Seconds between two stories, on average.
    double spacing() {
        return (ChronoUnit.DAYS.between(first, last) + 1) * 86_400.0 / stories;
    }

    private static void requirePositive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("simulated: " + what + ", expected 1 or more, was " + value);
        }
    }
}
