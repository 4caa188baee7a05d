package io.zenmarket.domain.cost;

import java.util.List;

/// What has to be there around the jobs: orchestration, logs, alarms, secrets and keys.
final class Surroundings {

    private static final double THOUSAND = 1e3;

    private Surroundings() {}

    static List<Line> lines(CostBook book, Workload load, Estimate night) {
        double transitions = load.nights() * transitions(book, night);
        double logs = load.nights() * night.nightTasks() * book.figure("log-megabytes-per-task") / THOUSAND;
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

    /// However many workers a round has, they are one array and one state.
    private static double transitions(CostBook book, Estimate night) {
        long rounds =
                night.jobs().stream().mapToLong(job -> job.rounds().size()).sum();
        return book.figure("transitions-per-night")
                + night.jobs().size() * book.figure("transitions-per-job")
                + rounds * book.figure("transitions-per-round");
    }
}
