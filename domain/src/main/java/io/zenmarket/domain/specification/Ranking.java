package io.zenmarket.domain.specification;

/// Which sets count as the best.
///
/// @param by name of a statistic
/// @param order whether its highest or lowest values are best; undefined ones are always last
/// @param best how many sets are kept in detail
public record Ranking(String by, Order order, int best) {

    /// What is better.
    public enum Order {
        HIGHEST,
        LOWEST
    }
}
