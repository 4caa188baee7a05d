package io.zenmarket.awsbatch.joblist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.awsbatch.input.InputException;
import io.zenmarket.awsbatch.input.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobListTest {

    private static final String ENTRY = """
            jobs:
              - name: ingest-bars
                command: [ingest-bars]
                vcpu: 1
                memory: 2048
                attempts: 5
                timeout: PT1H
                fanned-out: true
                maximum-processes: 16
                schedule: night
                reads: []
                writes: [bars/]
                secrets: []
              - name: run-backtest
                command: [backtest, nightly]
                vcpu: 0.5
                memory: 1024
                attempts: 5
                timeout: PT1H
                fanned-out: false
                maximum-processes: 1
                schedule: night-and-on-demand
                reads: []
                writes: []
                secrets: []
            """;

    @Test
    void tellsTheNightFromWhatIsAskedFor() {
        JobList jobs = list(ENTRY);
        assertThat(jobs.night()).extracting(JobEntry::name).containsExactly("ingest-bars", "run-backtest");
        assertThat(jobs.onDemand().name()).isEqualTo("run-backtest");
    }

    @Test
    void isSoundAsItStands() {
        assertThat(JobList.load().night()).isNotEmpty();
        assertThat(JobList.load().onDemand().processes().fannedOut()).isTrue();
        assertThat(JobList.load().night())
                .filteredOn(job -> job.name().equals("run-backtest"))
                .allMatch(job -> !job.processes().fannedOut());
    }

    @Test
    void readsAnEntry() {
        JobEntry job = list(ENTRY).onDemand();
        assertThat(job.size()).isEqualTo(new FargateSize(0.5, 1024));
        assertThat(job.size().vcpuText()).isEqualTo("0.5");
        assertThat(job.command()).containsExactly("backtest", "nightly");
        assertThat(job.processes()).isEqualTo(new Processes(false, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vcpu: 1              | vcpu: 3                  | jobs.yaml: jobs[0]: vcpu: expected 0.25, 0.5, 1, 2, 4, 8 or 16, was 3.0
            memory: 2048         | memory: 2000             | jobs.yaml: jobs[0]: memory: expected a size in MiB that Fargate has with 1.0 virtual CPUs, was 2000
            memory: 2048         | memory: much             | jobs.yaml: jobs[0].memory: expected a whole number, was 'much'
            timeout: PT1H        | timeout: 1 hour          | jobs.yaml: jobs[0].timeout: expected a duration such as PT1H, was '1 hour'
            timeout: PT1H        | timeout: PT13H           | jobs.yaml: jobs[0]: timeout: expected PT1M to PT12H, was PT13H
            attempts: 5          | attempts: 11             | jobs.yaml: jobs[0]: attempts: expected 1 to 10, was 11
            fanned-out: true     | fanned-out: perhaps      | jobs.yaml: jobs[0].fanned-out: expected true or false, was 'perhaps'
            fanned-out: true     | fanned-out: false        | jobs.yaml: jobs[0]: maximum-processes: expected 1 to 1, was 16
            schedule: night      | schedule: noon           | jobs.yaml: jobs[0].schedule: expected one of [night, night-and-on-demand, by-hand], was 'noon'
            schedule: night-and-on-demand | schedule: by-hand | jobs.yaml: jobs: expected one on demand, was []
            writes: [bars/]      | writes: [every]          | jobs.yaml: jobs[0]: prefix: expected a prefix such as bars/, without wildcards, was 'every'
            name: ingest-bars    | name: Ingest             | jobs.yaml: jobs[0]: name: expected a job's name such as ingest-bars, was 'Ingest'
            vcpu: 1              | vcpus: 1                 | jobs.yaml: jobs[0].vcpu: expected a value, was none
            """)
    void saysWhereAnEntryIsWrong(String right, String wrong, String message) {
        String text = ENTRY.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> list(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesKeysItDoesNotKnow() {
        assertThatThrownBy(() -> list(ENTRY.replaceFirst("attempts: 5", "attempts: 5\n    gpu: 1")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("jobs.yaml: jobs[0]: expected the keys [name, command,")
                .hasMessageEndingWith("was also [gpu]");
    }

    /// As a constant of its own: what only a comment or a message names is read by nobody. One is a setting, of which
    /// the module of the jobs has a test.
    @Test
    void givesJobsSecretsThatTheApplicationReads() throws IOException {
        String sources = sources("jobs") + sources("readers-writers");
        assertThat(JobList.load().jobs())
                .flatExtracting(job -> job.access().secrets())
                .filteredOn(name -> !name.equals("ZENMARKET_DELIVERY_WEBHOOK_URL"))
                .contains("ANTHROPIC_API_KEY", "OPENAI_API_KEY")
                .allSatisfy(name -> assertThat(sources).containsPattern("[ (]\"" + name + "\"[;)]"));
    }

    @Test
    void givesTheWholeNightWhatItsJobsAreGiven() {
        List<JobEntry> jobs = JobList.load().jobs();
        assertThat(jobs)
                .filteredOn(job -> job.schedule() == Schedule.BY_HAND)
                .singleElement()
                .satisfies(night -> assertThat(night.access().secrets())
                        .containsExactlyInAnyOrderElementsOf(jobs.stream()
                                .filter(job -> !job.equals(night))
                                .flatMap(job -> job.access().secrets().stream())
                                .toList()));
    }

    @Test
    void refusesASecretThatNoJobIsGiven() {
        JobList jobs = list(ENTRY.replace("secrets: []", "secrets: [NEWSAPI_KEY, MAIL_KEY]"));
        assertThatCode(() -> jobs.requireSecrets(List.of("NEWSAPI_KEY"))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs.requireSecrets(List.of("NEWSAPI_KEY", "NEWS_KEY")))
                .withMessage("secrets: expected those that jobs.yaml gives a job, [MAIL_KEY, NEWSAPI_KEY],"
                        + " was [NEWSAPI_KEY, NEWS_KEY]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs.requireSecrets(List.of("MAIL_KEY", "MAIL_KEY")))
                .withMessage("secrets: expected each name once, was [MAIL_KEY, MAIL_KEY]");
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 2048, true",
        "0.25, 3072, false",
        "4, 30720, true",
        "4, 31744, false",
        "8, 20480, true",
        "16, 40960, true",
        "16, 36864, false"
    })
    void knowsTheSizesFargateHas(double vcpu, int memory, boolean has) {
        if (has) {
            assertThat(new FargateSize(vcpu, memory).memory()).isEqualTo(memory);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new FargateSize(vcpu, memory));
        }
    }

    private static String sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static JobList list(String text) {
        return JobList.of(Section.of("jobs.yaml", text, key -> Optional.empty()));
    }
}
