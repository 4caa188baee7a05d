package io.zenmarket.domain.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A book of round numbers.
final class Books {

    static final Workload LOAD = new Workload(10, 1, 100, 6, 10);

    private static final Map<String, Double> PRICES = Map.ofEntries(
            Map.entry("fargate-spot-vcpu-hour", 0.36),
            Map.entry("fargate-spot-gb-hour", 0.09),
            Map.entry("fargate-vcpu-hour", 0.72),
            Map.entry("fargate-gb-hour", 0.21),
            Map.entry("public-address-hour", 0.12),
            Map.entry("instance", 0.01),
            Map.entry("rds-gp3-gb-month", 0.1),
            Map.entry("aurora-acu-hour", 0.1),
            Map.entry("aurora-gb-month", 0.2),
            Map.entry("aurora-million-requests", 0.3),
            Map.entry("s3-gb-month", 0.5),
            Map.entry("s3-thousand-puts", 0.01),
            Map.entry("s3-thousand-gets", 0.001),
            Map.entry("ecr-gb-month", 0.1),
            Map.entry("step-functions-thousand-transitions", 0.025),
            Map.entry("logs-gb", 0.5),
            Map.entry("alarm-month", 0.1),
            Map.entry("metric-month", 0.3),
            Map.entry("dashboard-month", 3.0),
            Map.entry("secret-month", 0.4),
            Map.entry("key-month", 1.0),
            Map.entry("nat-gateway-hour", 0.05));

    private static final Map<String, Double> FIGURES = Map.ofEntries(
            Map.entry("sweep-bars-per-core-second", 252_000.0),
            Map.entry("set-overhead-microseconds", 39_000.0),
            Map.entry("bars-per-core-second", 2_520.0),
            Map.entry("headlines-per-core-second", 6.0),
            Map.entry("scored-headlines-per-core-second", 0.05),
            Map.entry("signal-symbols-per-core-second", 0.0625),
            Map.entry("paper-symbols-per-core-second", 10.0),
            Map.entry("report-symbols-per-core-second", 5.0),
            Map.entry("bytes-per-bar", 1e6),
            Map.entry("bytes-per-set", 1e6),
            Map.entry("image-gigabytes", 0.5),
            Map.entry("vcpu-share", 0.5),
            Map.entry("task-start-seconds", 50.0),
            Map.entry("minimum-billed-seconds", 60.0),
            Map.entry("symbols-per-slice", 4.0),
            Map.entry("requests-per-second", 1.0),
            Map.entry("repeated-share", 0.5),
            Map.entry("aurora-pause-minutes", 30.0),
            Map.entry("aurora-million-requests-per-unit-and-night", 0.05),
            Map.entry("standby-factor", 2.0),
            Map.entry("months-kept", 3.0),
            Map.entry("previous-versions-days", 60.0),
            Map.entry("puts-per-task", 100.0),
            Map.entry("gets-per-task", 1_000.0),
            Map.entry("transitions-per-night", 60.0),
            Map.entry("transitions-per-job", 100.0),
            Map.entry("transitions-per-round", 200.0),
            Map.entry("log-megabytes-per-task", 10.0),
            Map.entry("alarm-metrics", 2.0),
            Map.entry("metrics", 3.0),
            Map.entry("dashboards", 1.0),
            Map.entry("secrets", 2.0),
            Map.entry("keys", 1.0),
            Map.entry("nat-gateways", 1.0));

    private static final List<NightJob> JOBS = List.of(
            new NightJob("ingest-bars", 2, 4, 2),
            new NightJob("ingest-news", 2, 4, 1),
            new NightJob("score-sentiment", 2, 4, 4),
            new NightJob("generate-signals", 2, 4, 5),
            new NightJob("run-backtest", 4, 8, 1),
            new NightJob("paper-trade", 2, 4, 1),
            new NightJob("publish-report", 2, 4, 1));

    private Books() {}

    static CostBook round() {
        List<Price> prices = PRICES.entrySet().stream()
                .map(each -> new Price(each.getKey(), each.getValue(), "u", "r", "s", LocalDate.EPOCH))
                .toList();
        List<Figure> figures = FIGURES.entrySet().stream()
                .map(each -> new Figure(each.getKey(), each.getValue(), "u", Figure.Origin.ASSUMED, "s"))
                .toList();
        return new CostBook(
                prices,
                figures,
                JOBS,
                List.of(new DatabaseTier(10, "instance", 2, 10, 20), new DatabaseTier(100, "larger", 4, 20, 40)),
                List.of());
    }
}
