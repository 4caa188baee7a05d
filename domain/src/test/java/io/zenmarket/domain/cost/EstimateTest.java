package io.zenmarket.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Ten symbols with 252 bars each, 100 sets and 6 headlines for each, ten nights a month. A container of two
/// vCPUs and 4 GB costs 2 × 0.36 + 4 × 0.09 + 0.12 = 1.20 an hour, a dollar for 3,000 seconds; its two half
/// cores do a core second a second.
class EstimateTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Estimate estimate(Database database) {
        return Estimate.of(Books.round(), Books.LOAD, Purchase.SPOT, database);
    }

    /// Work in core seconds: 2,520 bars / 2,520; 60 headlines / 6; 60 / 0.05; 10 symbols / 1; 1,000 sets ×
    /// (252 bars / 252,000 + 0.001); 10 symbols / 10; 10 / 5.
    @Test
    void worksOutTheSecondsOfEachJob() {
        assertThat(estimate(Database.AURORA_AT_ZERO).jobs().stream().map(JobCost::job))
                .containsExactly(
                        "ingest-bars",
                        "ingest-news",
                        "score-sentiment",
                        "generate-signals",
                        "run-backtest",
                        "paper-trade",
                        "publish-report");
        assertThat(estimate(Database.AURORA_AT_ZERO).jobs().stream().mapToDouble(JobCost::coreSeconds))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(1.0, 10.0, 1200.0, 10.0, 2.0, 1.0, 2.0);
    }

    /// A container is billed 50 s of start and one and a half of its work, 60 s at least: 1 s of work is 60,
    /// 10 s is 65. Scoring wants three workers of 400 s and gets two of 600 s, 950 each. Planning and
    /// finishing are 60 each.
    @Test
    void billsContainers() {
        List<JobCost> jobs = estimate(Database.AURORA_AT_ZERO).jobs();
        assertThat(jobs.stream().map(JobCost::tasks)).containsExactly(3, 1, 4, 3, 1, 1, 1);
        assertThat(jobs.stream().map(job -> Math.round(job.billedSeconds())))
                .containsExactly(180L, 65L, 2020L, 185L, 60L, 60L, 60L);
        assertThat(jobs.stream().map(job -> Math.round(job.elapsedSeconds())))
                .containsExactly(180L, 65L, 1070L, 185L, 60L, 60L, 60L);
        assertThat(jobs.get(2).dollars()).isEqualTo(2020 / 3000.0, EXACT);
    }

    @Test
    void addsUpANight() {
        Estimate estimate = estimate(Database.AURORA_AT_ZERO);
        assertThat(estimate.nightTasks()).isEqualTo(14);
        assertThat(estimate.nightSeconds()).isEqualTo(1680, EXACT);
        assertThat(estimate.nightDollars()).isEqualTo(2630 / 3000.0, EXACT);
    }

    /// On demand an hour is 2 × 0.72 + 4 × 0.21 + 0.12 = 2.40.
    @Test
    void costsMoreOnDemand() {
        Estimate estimate = Estimate.of(Books.round(), Books.LOAD, Purchase.ON_DEMAND, Database.RDS_ALWAYS_ON);
        assertThat(estimate.nightDollars()).isEqualTo(2630 / 1500.0, EXACT);
    }

    /// Capacity for ten nights of 28 minutes and half an hour until it pauses: 58 / 6 h × 2 units × 0.10.
    /// Storage: 10 GB × 0.20 and 10 nights × 2 units × 0.05 million requests × 0.30. Objects: (2 × 2,520 bars
    /// + 3 months × 10 nights × (2,520 bars + 2 × 1,000 sets) + 60 days × 10 / 30 nights × 2,520 bars =
    /// 191,040) × 1 MB × 0.50 a GB. Requests of 140 containers: 100 × 0.01 and 1,000 × 0.001 for a thousand.
    /// Transitions: 140 × 5. Logs: 1.4 GB. Two metrics of alarms × 0.10, three metrics × 0.30 × 10 of 730
    /// hours, a dashboard.
    @Test
    void addsUpAMonth() {
        Estimate estimate = estimate(Database.AURORA_AT_ZERO);
        assertThat(lines(estimate))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("compute", 8.77),
                        Map.entry("database", 1.93),
                        Map.entry("database storage", 2.3),
                        Map.entry("object storage", 95.52),
                        Map.entry("object requests", 0.28),
                        Map.entry("image", 0.05),
                        Map.entry("state machines", 0.02),
                        Map.entry("logs", 0.7),
                        Map.entry("alarms and metrics", 3.21),
                        Map.entry("secrets and keys", 1.8)));
        assertThat(estimate.monthDollars()).isEqualTo(103.8675 + 11.6 / 6 + 9 / 730.0 + 2630 / 300.0, within(1e-6));
        assertThat(estimate.dominating().name()).isEqualTo("object storage");
    }

    /// 730 hours × 0.01 and 20 GB × 0.10; a standby is the same again.
    @Test
    void paysForEveryHourOfAnInstance() {
        assertThat(lines(estimate(Database.RDS_ALWAYS_ON)))
                .containsEntry("database", 7.3)
                .containsEntry("database storage", 2.0);
        assertThat(lines(estimate(Database.RDS_WITH_STANDBY)))
                .containsEntry("database", 14.6)
                .containsEntry("database storage", 4.0);
    }

    @Test
    void takesTheSmallestDatabaseThatIsMeantForTheSymbols() {
        assertThat(Books.round().database(10).instance()).isEqualTo("instance");
        assertThat(Books.round().database(11).instance()).isEqualTo("larger");
        assertThat(Books.round().database(9_999).instance()).isEqualTo("larger");
    }

    /// 730 hours × (0.05 + 0.12).
    @Test
    void addsAGatewayAndItsAddressWhenHardened() {
        assertThat(Estimate.hardenedNetwork(Books.round())).isEqualTo(124.1, EXACT);
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Books.round().price("gold")).hasMessage("prices: expected gold, was not among them");
        assertThatThrownBy(() -> new Workload(0, 1, 1, 1, 1)).hasMessage("symbols: expected at least 1, was 0");
    }

    private static Map<String, Double> lines(Estimate estimate) {
        return estimate.lines().stream()
                .collect(Collectors.toMap(Line::name, line -> Math.round(line.dollars() * 100) / 100.0));
    }
}
