package io.zenmarket.domain.cost;

import java.util.List;

/// How the database is bought.
public enum Database {
    /// Serverless, at zero capacity between the nights.
    AURORA_AT_ZERO,
    /// An instance that is always on.
    RDS_ALWAYS_ON,
    /// The same, and a standby in another zone.
    RDS_WITH_STANDBY;

    /// Hours of a month as the provider counts them.
    static final double MONTH_HOURS = 730;

    private static final double MINUTES = 60;

    /// Its lines of a month.
    ///
    /// @param nightHours how long a night takes
    List<Line> lines(CostBook book, Workload load, double nightHours) {
        DatabaseTier tier = book.database(load.symbols());
        return switch (this) {
            case AURORA_AT_ZERO -> serverless(book, tier, load.nights(), nightHours);
            case RDS_ALWAYS_ON -> instances(book, tier, 1);
            case RDS_WITH_STANDBY -> instances(book, tier, book.figure("standby-factor"));
        };
    }

    private static List<Line> instances(CostBook book, DatabaseTier tier, double count) {
        return List.of(
                new Line("database", count * MONTH_HOURS * book.price(tier.instance())),
                new Line("database storage", count * tier.allocated() * book.price("rds-gp3-gb-month")));
    }

    private static List<Line> serverless(CostBook book, DatabaseTier tier, int nights, double nightHours) {
        double hours = nights * (nightHours + book.figure("aurora-pause-minutes") / MINUTES);
        double requests = nights * tier.capacityUnits() * book.figure("aurora-million-requests-per-unit-and-night");
        return List.of(
                new Line("database", hours * tier.capacityUnits() * book.price("aurora-acu-hour")),
                new Line(
                        "database storage",
                        tier.gigabytes() * book.price("aurora-gb-month")
                                + requests * book.price("aurora-million-requests")));
    }
}
