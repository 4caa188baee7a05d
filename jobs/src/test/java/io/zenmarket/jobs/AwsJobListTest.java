package io.zenmarket.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Database;
import io.zenmarket.domain.cost.Estimate;
import io.zenmarket.domain.cost.JobCost;
import io.zenmarket.domain.cost.NightJob;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.jobs.frame.FrameProperties;
import io.zenmarket.jobs.publishreport.DeliveryProperties;
import io.zenmarket.jobs.runbacktest.RunBacktestProperties;
import io.zenmarket.readerswriters.cost.CostFiles;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/// What AWS Batch is told of jobs is true of the jobs there are.
class AwsJobListTest {

    private static final Path LIST = Path.of("..", "aws-batch", "src", "main", "resources", "jobs.yaml");

    @Test
    void hasExactlyTheJobsThereAre() throws IOException {
        assertThat(entries()).extracting(AwsJobListTest::name).containsExactlyInAnyOrderElementsOf(ReadmeTest.jobs());
    }

    @Test
    void hasTheNightInTheOrderOfTheReadme() throws IOException {
        List<String> night = entries().stream()
                .filter(job -> String.valueOf(job.get("schedule")).startsWith("night"))
                .map(AwsJobListTest::name)
                .toList();
        assertThat(ReadmeTest.listed()).filteredOn(night::contains).isEqualTo(night);
    }

    @Test
    void runsEachJobByACommandThatThereIs() throws IOException {
        assertThat(entries()).allSatisfy(job -> {
            CommandLine command = ZenMarketCommand.commandLine();
            for (Object word : (List<?>) Objects.requireNonNull(job.get("command"))) {
                command = command.getSubcommands().get(word);
                assertThat(command).as("%s: %s", name(job), word).isNotNull();
            }
            assertThat(command.getCommandSpec().optionsMap()).containsKeys("--profile", "--log");
        });
    }

    @Test
    void fansOutWhatCanBePlanned() throws IOException {
        CommandLine plan = ZenMarketCommand.commandLine().getSubcommands().get("plan");
        assertThat(entries())
                .filteredOn(job -> Boolean.TRUE.equals(job.get("fanned-out")))
                .extracting(AwsJobListTest::name)
                .containsExactlyInAnyOrderElementsOf(plan.getSubcommands().keySet());
    }

    /// The job that is also run on demand is one process of the night.
    @Test
    void isWhatTheCostModelPrices() throws IOException {
        List<Map<String, Object>> night = entries().stream()
                .filter(job -> String.valueOf(job.get("schedule")).startsWith("night"))
                .toList();
        assertThat(CostFiles.read().jobs())
                .isEqualTo(night.stream().map(AwsJobListTest::priced).toList());
        assertThat(small())
                .extracting(JobCost::job)
                .isEqualTo(night.stream().map(AwsJobListTest::name).toList());
        assertThat(small().stream().filter(job -> !job.rounds().isEmpty()).map(JobCost::job))
                .isEqualTo(night.stream()
                        .filter(AwsJobListTest::isFannedOutAtNight)
                        .map(AwsJobListTest::name)
                        .toList());
    }

    /// 50 symbols: 16, 8 and 16 processes of the list at most, for three slices of 20 symbols and 16 buckets,
    /// 16 first digits and 16 buckets, 16 buckets. A plan, and a finish for each round: 1 + 3 + 1 + 16 + 1,
    /// 1 + 8 + 1 + 8 + 1 and 1 + 16 + 1; the others are one each, 63 in all.
    @Test
    void startsTheContainersThatTheCostModelPrices() {
        assertThat(small()).extracting(JobCost::tasks).containsExactly(22, 1, 19, 18, 1, 1, 1);
    }

    private static List<JobCost> small() {
        CostBook book = CostFiles.read();
        return Estimate.of(book, book.sizes().getFirst().workload(), Purchase.SPOT, Database.AURORA_AT_ZERO)
                .jobs();
    }

    private static NightJob priced(Map<String, Object> job) {
        int memory = (Integer) Objects.requireNonNull(job.get("memory"));
        int processes = (Integer) Objects.requireNonNull(job.get("maximum-processes"));
        return new NightJob(
                name(job),
                Double.parseDouble(String.valueOf(job.get("vcpu"))),
                memory / 1024.0,
                isFannedOutAtNight(job) ? processes : 1);
    }

    private static boolean isFannedOutAtNight(Map<String, Object> job) {
        return Boolean.TRUE.equals(job.get("fanned-out")) && "night".equals(job.get("schedule"));
    }

    /// A round starts as many processes as it has partitions, at most: the lake's buckets and the first digits
    /// of hashes are 16, and a backtest has what its definition sets by this variable.
    @Test
    void hasAPartitionForEachProcess() throws IOException {
        for (Map<String, Object> job : entries()) {
            int most = (Integer) Objects.requireNonNull(job.get("maximum-processes"));
            int partitions = name(job).equals("run-backtest") ? partitionsOfABacktest(most) : 16;
            assertThat(most).as(name(job)).isLessThanOrEqualTo(partitions);
        }
    }

    private static int partitionsOfABacktest(int deployed) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        assertThat(validator.validateValue(RunBacktestProperties.class, "partitions", deployed))
                .isEmpty();
        return where("ZENMARKET_RUN_BACKTEST_PARTITIONS", String.valueOf(deployed))
                .bindOrCreate("zenmarket.run-backtest", RunBacktestProperties.class)
                .partitions();
    }

    /// Variables that definitions set, or that a secret fills, and that settings are read from.
    @Test
    void setsWhatTheApplicationReads() throws IOException {
        String hook = "https://hooks.example/1";
        assertThat(entries())
                .filteredOn(job -> name(job).equals("publish-report"))
                .singleElement()
                .satisfies(job ->
                        assertThat(String.valueOf(job.get("secrets"))).contains("ZENMARKET_DELIVERY_WEBHOOK_URL"));
        assertThat(where("ZENMARKET_DELIVERY_WEBHOOK_URL", hook)
                        .bindOrCreate("zenmarket.delivery", DeliveryProperties.class)
                        .webhook()
                        .url())
                .isEqualTo(hook);
        assertThat(where("ZENMARKET_FRAME_STOP_PATIENCE", "25s")
                        .bindOrCreate("zenmarket.frame", FrameProperties.class)
                        .stopPatience())
                .isEqualTo(Duration.ofSeconds(25));
    }

    private static Binder where(String variable, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, value)));
        return Binder.get(environment);
    }

    /// The state machines pass these; the application has to know them.
    @Test
    void isPlannedWorkedAndFinishedByOptionsThatThereAre() {
        Map<String, CommandLine> commands = ZenMarketCommand.commandLine().getSubcommands();
        assertThat(commands.get("plan").getCommandSpec().optionsMap()).containsKeys("--processes", "--manifest");
        assertThat(commands.get("work").getCommandSpec().optionsMap()).containsKeys("--profile", "--log", "--manifest");
        assertThat(commands.get("finish").getCommandSpec().optionsMap())
                .containsKeys("--profile", "--log", "--manifest", "--round", "--incomplete");
        assertThat(commands.get("plan")
                        .getSubcommands()
                        .get("run-backtest")
                        .getCommandSpec()
                        .optionsMap())
                .containsKeys("--profile", "--log", "--specification");
    }

    private static String name(Map<String, Object> job) {
        return String.valueOf(job.get("name"));
    }

    private static List<Map<String, Object>> entries() throws IOException {
        Map<String, List<Map<String, Object>>> list = new Yaml().load(Files.readString(LIST));
        return Objects.requireNonNull(list.get("jobs"));
    }
}
