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
/// cores do a core second a second. That of the backtest has twice as much and costs 2.28 an hour.
class EstimateTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Estimate estimate(Database database) {
        return Estimate.of(Books.round(), Books.LOAD, Purchase.SPOT, database);
    }

    /// Work in core seconds: 2,520 bars / 2,520; 60 headlines / 6; 60 / 0.05; 10 symbols / 0.0625; 1,000 sets ×
    /// (252 bars / 252,000 + 0.039); 10 symbols / 10; 10 / 5.
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
                .containsExactly(1.0, 10.0, 1200.0, 160.0, 40.0, 1.0, 2.0);
    }

    /// Three slices of four symbols for two processes, 16 buckets for the same two; 16 digits of hashes for
    /// four, ten buckets with news for the same four; 16 buckets for five.
    @Test
    void startsAsManyWorkersAsTheJobHasProcessesAndTheRoundPartitions() {
        List<JobCost> jobs = estimate(Database.AURORA_AT_ZERO).jobs();
        assertThat(jobs.stream().map(JobCost::rounds))
                .containsExactly(
                        List.of(new JobRound("read", 3, 2), new JobRound("merge", 16, 2)),
                        List.of(),
                        List.of(new JobRound("score", 16, 4), new JobRound("aggregate", 10, 4)),
                        List.of(new JobRound("evaluate", 16, 5)),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(jobs.stream().map(JobCost::tasks)).containsExactly(7, 1, 11, 7, 1, 1, 1);
    }

    /// One symbol is one slice, one story one digit and one bucket.
    @Test
    void startsNoWorkerWithoutAPartition() {
        assertThat(tasks(new Workload(1, 1, 1, 1, 1))).containsExactly(6, 1, 5, 7, 1, 1, 1);
    }

    /// A plan finds that there is nothing to score.
    @Test
    void leavesOutARoundWithoutPartitions() {
        assertThat(tasks(new Workload(10, 1, 100, 0, 10))).containsExactly(7, 1, 1, 7, 1, 1, 1);
    }

    private static List<Integer> tasks(Workload load) {
        return Estimate.of(Books.round(), load, Purchase.SPOT, Database.AURORA_AT_ZERO).jobs().stream()
                .map(JobCost::tasks)
                .toList();
    }

    /// A container is billed 50 s of start and one and a half of what it does, 60 s at least. Reading: 1 s of
    /// work and 10 s of waiting in three slices; two of them are 11 s, billed 61, one 5.5, billed 60. With the
    /// plan, two that merge and two that finish: 61 + 6 × 60. News: 10 s, billed 65. Scoring: 4 of 16 digits
    /// are 300 s, billed 500, by four; four that aggregate, a plan and two that finish: 2,000 + 7 × 60.
    /// Signals: 4 of 16 buckets are 40 s, billed 110, by one, 3 are billed 95, by four; a plan and a finish.
    /// The backtest: 40 s on two cores are 20, billed 80.
    @Test
    void billsContainers() {
        List<JobCost> jobs = estimate(Database.AURORA_AT_ZERO).jobs();
        assertThat(jobs.stream().map(job -> Math.round(job.billedSeconds())))
                .containsExactly(421L, 65L, 2420L, 610L, 80L, 60L, 60L);
        assertThat(jobs.stream().map(job -> Math.round(job.elapsedSeconds())))
                .containsExactly(301L, 65L, 740L, 230L, 80L, 60L, 60L);
        assertThat(jobs.get(2).dollars()).isEqualTo(2420 / 3000.0, EXACT);
        assertThat(jobs.get(4).dollars()).isEqualTo(80 * 2.28 / 3600, EXACT);
    }

    /// 421 + 65 + 2,420 + 610 + 60 + 60 = 3,636 s of the smaller containers.
    @Test
    void addsUpANight() {
        Estimate estimate = estimate(Database.AURORA_AT_ZERO);
        assertThat(estimate.nightTasks()).isEqualTo(29);
        assertThat(estimate.nightSeconds()).isEqualTo(1536, EXACT);
        assertThat(estimate.nightDollars()).isEqualTo(1.212 + 0.152 / 3, EXACT);
    }

    /// On demand an hour is 2 × 0.72 + 4 × 0.21 + 0.12 = 2.40, and that of the backtest 4.68.
    @Test
    void costsMoreOnDemand() {
        Estimate estimate = Estimate.of(Books.round(), Books.LOAD, Purchase.ON_DEMAND, Database.RDS_ALWAYS_ON);
        assertThat(estimate.nightDollars()).isEqualTo(2.424 + 0.104, EXACT);
    }

    /// Capacity for ten nights of 25.6 minutes and half an hour until it pauses: 55.6 / 6 h × 2 units × 0.10.
    /// Storage: 10 GB × 0.20 and 10 nights × 2 units × 0.05 million requests × 0.30. Objects: (2 × 2,520 bars
    /// + 3 months × 10 nights × (2,520 bars + 2 × 1,000 sets) + 60 days × 10 / 30 nights × 2,520 bars =
    /// 191,040) × 1 MB × 0.50 a GB. Requests of 290 containers: 100 × 0.01 and 1,000 × 0.001 for a thousand.
    /// Transitions: ten nights of 60 + 7 jobs × 100 + 5 rounds × 200. Logs: 2.9 GB. Two metrics of alarms
    /// × 0.10, three metrics × 0.30 × 10 of 730 hours, a dashboard.
    @Test
    void addsUpAMonth() {
        Estimate estimate = estimate(Database.AURORA_AT_ZERO);
        assertThat(lines(estimate))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("compute", 12.63),
                        Map.entry("database", 1.85),
                        Map.entry("database storage", 2.3),
                        Map.entry("object storage", 95.52),
                        Map.entry("object requests", 0.58),
                        Map.entry("image", 0.05),
                        Map.entry("state machines", 0.44),
                        Map.entry("logs", 1.45),
                        Map.entry("alarms and metrics", 3.21),
                        Map.entry("secrets and keys", 1.8)));
        assertThat(estimate.monthDollars()).isEqualTo(105.34 + 5.56 / 3 + 9 / 730.0 + 12.12 + 1.52 / 3, within(1e-6));
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
        assertThatThrownBy(() -> Books.round().job("gold")).hasMessage("jobs: expected gold, was not among them");
        assertThatThrownBy(() -> new NightJob("gold", 1, 2, 0))
                .hasMessage("gold: expected vcpus, gigabytes and processes above zero, was 1.0, 2.0 and 0");
        assertThatThrownBy(() -> Books.round().price("gold")).hasMessage("prices: expected gold, was not among them");
        assertThatThrownBy(() -> new Workload(0, 1, 1, 1, 1)).hasMessage("symbols: expected at least 1, was 0");
    }

    private static Map<String, Double> lines(Estimate estimate) {
        return estimate.lines().stream()
                .collect(Collectors.toMap(Line::name, line -> Math.round(line.dollars() * 100) / 100.0));
    }
}
