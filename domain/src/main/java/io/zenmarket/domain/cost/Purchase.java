package io.zenmarket.domain.cost;

/// How containers are bought.
public enum Purchase {
    /// Spare capacity, which may be taken away.
    SPOT("fargate-spot"),
    /// Capacity that stays.
    ON_DEMAND("fargate");

    private final String family;

    Purchase(String family) {
        this.family = family;
    }

    /// Dollars for an hour of one container, with its address.
    double hour(CostBook book) {
        return book.figure("task-vcpus") * book.price(family + "-vcpu-hour")
                + book.figure("task-gigabytes") * book.price(family + "-gb-hour")
                + book.price("public-address-hour");
    }
}
