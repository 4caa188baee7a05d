package io.zenmarket.domain.cost;

import java.util.List;

/// What has to be there around the jobs: orchestration, logs, alarms, secrets and keys.
final class Surroundings {

    private static final double THOUSAND = 1e3;

    private Surroundings() {}

    static List<Line> lines(CostBook book, Workload load, int tasks) {
        double transitions = load.nights() * tasks * book.figure("transitions-per-task");
        double logs = load.nights() * tasks * book.figure("log-megabytes-per-task") / THOUSAND;
        // A metric is paid for the hours in which it gets a value: one a night.
        double metricMonths = load.nights() / Database.MONTH_HOURS;
        return List.of(
                new Line("state machines", transitions / THOUSAND * book.price("step-functions-thousand-transitions")),
                new Line("logs", logs * book.price("logs-gb")),
                new Line(
                        "alarms and metrics",
                        book.figure("alarm-metrics") * book.price("alarm-month")
                                + book.figure("metrics") * metricMonths * book.price("metric-month")
                                + book.figure("dashboards") * book.price("dashboard-month")),
                new Line(
                        "secrets and keys",
                        book.figure("secrets") * book.price("secret-month")
                                + book.figure("keys") * book.price("key-month")));
    }
}
