package io.zenmarket.jobs.cost;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Database;
import io.zenmarket.domain.cost.Estimate;
import io.zenmarket.domain.cost.JobCost;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.domain.cost.StandardSize;
import io.zenmarket.domain.cost.Workload;
import java.util.Locale;
import java.util.function.Function;

/// An estimate as a table for a terminal.
final class CostTable {

    private final CostBook book;
    private final Purchase purchase;

    CostTable(CostBook book, Purchase purchase) {
        this.book = book;
        this.purchase = purchase;
    }

    String of(StandardSize size) {
        return size.name() + ": " + of(size.workload())
                + row("the always-on design", Money.month(size.alwaysOn()), Money.month(size.alwaysOn()));
    }

    String of(Workload load) {
        Function<Database, Estimate> estimate = database -> Estimate.of(book, load, purchase, database);
        Estimate serverless = estimate.apply(Database.AURORA_AT_ZERO);
        return words(load) + "\n\n" + night(serverless) + "\n"
                + month(serverless, estimate.apply(Database.RDS_WITH_STANDBY));
    }

    /// What is true of all of them.
    String footer() {
        return "Spot and list prices move; figures marked assumed in aws-batch/cost/figures.yaml are guesses.\n"
                + "The profile hardened adds "
                + Money.month(Estimate.hardenedNetwork(book)) + " a month for a gateway, what it carries left out.";
    }

    static String words(Workload load) {
        return String.format(
                Locale.ROOT,
                "%,d symbols, %d years of daily bars, %,d sets and %,d headlines for each every night, %d nights a month",
                load.symbols(),
                load.years(),
                load.sets(),
                load.headlines(),
                load.nights());
    }

    private String night(Estimate estimate) {
        StringBuilder text = new StringBuilder(
                String.format("  %-24s %6s %10s %10s %10s%n", "a night", "tasks", "core s", "billed s", "$"));
        for (JobCost job : estimate.jobs()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-24s %6d %10s %10s %10s%n",
                    job.job(),
                    job.tasks(),
                    String.format(Locale.ROOT, "%,.1f", job.coreSeconds()),
                    Money.count(job.billedSeconds()),
                    Money.night(job.dollars())));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "  %-24s %6d %10s %10s %10s%n",
                        "in " + Math.round(estimate.nightSeconds() / 60) + " minutes",
                        estimate.nightTasks(),
                        "",
                        "",
                        Money.night(estimate.nightDollars())))
                .toString();
    }

    private static String month(Estimate serverless, Estimate instance) {
        StringBuilder text = new StringBuilder(row("a month", "Aurora at 0", "RDS and standby"));
        for (int i = 0; i < serverless.lines().size(); i++) {
            text.append(row(
                    serverless.lines().get(i).name(),
                    Money.month(serverless.lines().get(i).dollars()),
                    Money.month(instance.lines().get(i).dollars())));
        }
        return text.append(row("all", Money.month(serverless.monthDollars()), Money.month(instance.monthDollars())))
                .append(row(
                        "dearest",
                        serverless.dominating().name(),
                        instance.dominating().name()))
                .toString();
    }

    private static String row(String name, String first, String second) {
        return String.format("  %-24s %18s %18s%n", name, first, second);
    }
}
