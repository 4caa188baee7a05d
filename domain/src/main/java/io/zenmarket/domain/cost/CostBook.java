package io.zenmarket.domain.cost;

import java.util.List;

/// All the model knows.
///
/// @param prices by name
/// @param figures by name
/// @param jobs of the night, as the list of jobs has them
/// @param databases ascending by what they are meant for
/// @param sizes the standard ones
public record CostBook(
        List<Price> prices,
        List<Figure> figures,
        List<NightJob> jobs,
        List<DatabaseTier> databases,
        List<StandardSize> sizes) {

    /// Copies.
    public CostBook {
        prices = List.copyOf(prices);
        figures = List.copyOf(figures);
        jobs = List.copyOf(jobs);
        databases = List.copyOf(databases);
        sizes = List.copyOf(sizes);
    }

    /// Dollars for one unit.
    ///
    /// @throws IllegalArgumentException if there is no such price
    double price(String name) {
        return prices.stream()
                .filter(price -> price.name().equals(name))
                .mapToDouble(Price::price)
                .findFirst()
                .orElseThrow(() -> missing("prices", name));
    }

    /// The value of a figure.
    ///
    /// @throws IllegalArgumentException if there is no such figure
    double figure(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow(() -> missing("figures", name));
    }

    /// A job of the night.
    ///
    /// @throws IllegalArgumentException if there is no such job
    NightJob job(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("jobs", name));
    }

    /// The smallest database meant for so many symbols, or the largest there is.
    DatabaseTier database(int symbols) {
        return databases.stream()
                .filter(tier -> symbols <= tier.upToSymbols())
                .findFirst()
                .orElseGet(databases::getLast);
    }

    private static IllegalArgumentException missing(String list, String name) {
        return new IllegalArgumentException(list + ": expected " + name + ", was not among them");
    }
}
