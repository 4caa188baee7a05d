package io.zenmarket.domain.cost;

/// A line of the bill.
///
/// @param name what is paid for
/// @param dollars a month
public record Line(String name, double dollars) {}
