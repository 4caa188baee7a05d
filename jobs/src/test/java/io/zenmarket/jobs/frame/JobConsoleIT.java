package io.zenmarket.jobs.frame;

import static io.zenmarket.jobs.frame.SampleApplication.executions;
import static io.zenmarket.jobs.frame.SampleApplication.newRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobConsoleIT {

    private final TestApplication application = SampleApplication.running();
    private final JobConsole console = application.bean(JobConsole.class);
    private final JobParameters request = newRequest();

    @Test
    void listsTheLatestExecutionsNewestFirst() {
        application.run(SampleJobs.NUMBERS, request);
        application.run(SampleJobs.TAIL, request);
        long numbers = executions(SampleJobs.NUMBERS, request).getFirst().id();
        long tail = executions(SampleJobs.TAIL, request).getFirst().id();

        String[] lines = console.list(2).split("\\R");

        assertThat(lines).hasSize(3);
        assertThat(lines[0].strip().split(" +"))
                .containsExactly("ID", "JOB", "STATUS", "STARTED", "SECONDS", "READ", "WRITTEN", "REJECTED");
        assertThat(lines[1])
                .matches(" *" + tail
                        + " +tail +COMPLETED +\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d +\\d+\\.\\d +0 +0 +0");
        assertThat(lines[2]).matches(" *" + numbers + " +numbers +COMPLETED .* 20 +20 +0");
    }

    @Test
    void showsParametersAccountsAndSteps() {
        application.run(SampleJobs.PARTITIONED, request);
        long id = executions(SampleJobs.PARTITIONED, request).getFirst().id();

        assertThat(console.show(id).split("\\R")).hasSize(9).satisfies(lines -> {
            assertThat(lines[0]).isEqualTo("partitioned " + id + ": COMPLETED");
            assertThat(lines[1]).isEqualTo("  date = " + request.getLocalDate(Requests.DATE));
            assertThat(lines[2]).isEqualTo("  run = 1");
            assertThat(lines[3]).startsWith("  read 40 = written 40 ");
            assertThat(lines[4]).matches("  spread +COMPLETED +\\d+\\.\\d s +\\d+ checkpoints");
            assertThat(lines[5]).matches("  copy:from\\d+ +COMPLETED +\\d+\\.\\d s +\\d+ checkpoints");
        });
    }

    @Test
    void claimsNoSumOfARunThatIsNotComplete() {
        SampleApplication.script()
                .at(7, step -> application.bean(RunningSteps.class).stop());
        application.run(SampleJobs.NUMBERS, request);
        long stopped = executions(SampleJobs.NUMBERS, request).getFirst().id();

        assertThat(console.show(stopped))
                .contains("  so far read 10, written 10 (")
                .doesNotContain("≠");
        application.run(SampleJobs.NUMBERS, request);
        assertThat(console.show(stopped)).contains("  read 20 = written 20 (");
    }

    @Test
    void showsWhyAStepFailed() {
        SampleApplication.script().failAt(3, new IllegalStateException("numbers: expected luck, was 3"));
        application.run(SampleJobs.NUMBERS, request);

        long id = executions(SampleJobs.NUMBERS, request).getFirst().id();
        assertThat(console.show(id).lines())
                .first()
                .isEqualTo("numbers " + id + ": FAILED  numbers: expected luck, was 3");
        assertThat(console.show(id).lines().toList().getLast()).matches("  copy +FAILED +\\d+\\.\\d s +0 checkpoints");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            987654 | execution 987654: expected to be running, was not; see 'zenmarket jobs list'
            numbers | numbers: expected a running execution, was none; see 'zenmarket jobs list'
            99999999999999999999 | 99999999999999999999: expected a running execution, was none; see 'zenmarket jobs list'
            """)
    void refusesToStopWhatDoesNotRun(String target, String message) {
        assertThatThrownBy(() -> console.stop(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesToStopWhatHasEnded() {
        application.run(SampleJobs.TAIL, request);
        long id = executions(SampleJobs.TAIL, request).getFirst().id();

        assertThatThrownBy(() -> console.stop(String.valueOf(id)))
                .hasMessage("execution " + id + ": expected to be running, was not; see 'zenmarket jobs list'");
        assertThat(executions(SampleJobs.TAIL, request))
                .extracting(SampleApplication.Execution::status)
                .containsExactly("COMPLETED");
    }

    @Test
    void saysWhichExecutionsThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> console.show(987_654))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("execution 987654: expected one that 'zenmarket jobs list' shows, was none");
    }

    @Test
    void looksAtADatabaseWithoutTables() {
        JdbcClient empty = JdbcClient.create(TestServer.emptyDatabase().dataSource());
        JobConsole fresh = new JobConsole(empty, new AccountStore(empty));

        assertThat(fresh.list(5)).isEqualTo("No job has run here yet. Try: zenmarket demo");
        assertThatThrownBy(() -> fresh.show(1)).hasMessageContaining("was none");
        assertThatThrownBy(() -> fresh.stop("1")).hasMessageContaining("was not");
    }
}
