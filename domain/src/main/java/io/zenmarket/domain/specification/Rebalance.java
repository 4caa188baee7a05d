package io.zenmarket.domain.specification;

/// How often a strategy that ranks symbols against each other chooses again.
public enum Rebalance {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY
}
