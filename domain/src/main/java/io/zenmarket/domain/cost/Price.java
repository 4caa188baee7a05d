package io.zenmarket.domain.cost;

import java.time.LocalDate;

/// A list price of the provider.
///
/// @param name by which the model asks for it
/// @param price dollars for one unit
/// @param unit what is paid for, e.g. `vCPU-hour`
/// @param region where it holds
/// @param source the page it was read from
/// @param date when the page said so
public record Price(String name, double price, String unit, String region, String source, LocalDate date) {

    /// Refuses a price that is none.
    public Price {
        if (!(price > 0) || Double.isInfinite(price)) {
            throw new IllegalArgumentException(name + ": expected a price above zero, was " + price);
        }
    }
}
