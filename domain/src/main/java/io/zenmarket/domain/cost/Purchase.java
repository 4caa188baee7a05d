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

    /// Dollars for an hour of one container of a job, with its address.
    double hour(CostBook book, NightJob job) {
        return job.vcpus() * book.price(family + "-vcpu-hour")
                + job.gigabytes() * book.price(family + "-gb-hour")
                + book.price("public-address-hour");
    }
}
