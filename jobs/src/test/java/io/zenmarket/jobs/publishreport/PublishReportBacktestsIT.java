package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The brief of Tuesday 14 April 2020: Monday was a session, Friday before it a holiday.
class PublishReportBacktestsIT {

    private static final LocalDate TUESDAY = LocalDate.of(2020, 4, 14);
    private static final LocalDate MONDAY = LocalDate.of(2020, 4, 13);

    @TempDir
    private Path data;

    @Test
    void showsWhatWasAnsweredFromTheBusinessDateBeforeOn() throws IOException {
        try (TestApplication application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of())) {
            run(application, "1", "2020-04-08T23:59:59Z", "{}");
            run(application, "2", "2020-04-09T00:00:00Z", "{}");
            run(application, "3", "2020-04-13T12:00:00Z", "{}");
            run(application, "4", "2020-04-14T23:59:59Z", """
                    {"sweep": {"sets": 50, "luck": {"expectedMaximum": 1.5, "deflated": 0.25},
                     "overfitting": {"probability": null}}}""");
            run(application, "5", "2020-04-15T00:00:00Z", "{}");
            set(application, "4");

            assertThat(ids(publish(application, TUESDAY))).containsExactly(id("4"), id("3"));
            JsonNode monday = publish(application, MONDAY);

            assertThat(monday.at("/backtests/since").asString()).isEqualTo("2020-04-09");
            assertThat(ids(monday)).containsExactly(id("3"), id("2"));
            checkSweep(publish(application, TUESDAY).at("/backtests/runs/0"));
        }
    }

    private static void checkSweep(JsonNode run) {
        assertThat(run.at("/strategy").asString()).isEqualTo("sma-cross");
        assertThat(run.at("/symbols").valueStream().map(JsonNode::asString)).containsExactly("AAPL", "^GSPC");
        assertThat(run.at("/sets").asLong()).isEqualTo(50);
        assertThat(run.at("/best/parameters").asString()).isEqualTo("fast=7 slow=188");
        assertThat(run.at("/best/maxDrawdown").asDouble()).isEqualTo(-0.2);
        assertThat(run.at("/best/trades").asLong()).isEqualTo(22);
        assertThat(run.at("/luck/expectedMaximum").asDouble()).isEqualTo(1.5);
        assertThat(run.at("/luck/deflated").asDouble()).isEqualTo(0.25);
        assertThat(run.at("/luck/overfitting").isNull()).isTrue();
        assertThat(run.at("/report").asString()).isEmpty();
    }

    private static String id(String digit) {
        return digit.repeat(16);
    }

    private static void run(TestApplication application, String digit, String completed, String summary) {
        application
                .jdbc()
                .sql("""
                        INSERT INTO backtest_run (id, name, specification, inputs, engine_version, symbols, sets,
                                                  submitted_at, completed_at, results_sha256, summary,
                                                  part_sets, portfolio_part_sets, partitions)
                        VALUES (?, 'Test', '{"strategy":{"name":"sma-cross"}}', ?, '1', 2, 25, ?, ?, ?, ?, 1, 1, 1)
                        """)
                .params(id(digit), "symbol AAPL\nsymbol ^GSPC\nbars abc key")
                .params(OffsetDateTime.parse(completed), OffsetDateTime.parse(completed))
                .params(digit.repeat(64), summary)
                .update();
    }

    private static void set(TestApplication application, String digit) {
        application
                .jdbc()
                .sql("INSERT INTO backtest_result VALUES (?, 1, 'AAPL', 3, 'fast=7 slow=188',"
                        + " 1.8, 0.05, 0.1, 0.5, 0.6, 0.25, -0.2, 0.5, 1.5, 22, 280000)")
                .param(id(digit))
                .update();
    }

    private static List<String> ids(JsonNode brief) {
        return brief.at("/backtests/runs")
                .valueStream()
                .map(run -> run.path("run").asString())
                .toList();
    }

    private JsonNode publish(TestApplication application, LocalDate date) throws IOException {
        TestApplication.Ended ended = application.run(
                "publish-report", application.bean(Requests.class).on(Optional.of(date)));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(data.resolve("lake/reports/date=" + date + "/market-brief.json")));
    }
}
