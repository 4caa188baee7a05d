package io.zenmarket.domain.specification;

import java.util.Optional;

/// How statistics are annualised.
///
/// @param periodsPerYear bars of a year; empty: by the interval and the times of the bars
/// @param riskFree a year's rate as a fraction
public record StatisticsSpecification(Optional<Double> periodsPerYear, double riskFree) {}
