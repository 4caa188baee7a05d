package io.zenmarket.jobs.publishreport;

import static io.zenmarket.readerswriters.http.StubChartServer.json;
import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.delivery.StubMailServer;
import io.zenmarket.readerswriters.http.StubChartServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Nights that end well or not, and who is told what, over all three channels at once.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class DeliveryIT {

    private static final String HOOK = "/hook/hush";
    private static final String BOT = "/bot7:hush/sendMessage";
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final LocalDate SECOND = LocalDate.of(2020, 6, 2);
    private static final LocalDate THIRD = LocalDate.of(2020, 6, 3);

    @TempDir
    private static Path data;

    private static StubChartServer web;
    private static StubMailServer mail;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        web = new StubChartServer()
                .onPath(HOOK, status(429, "", "Retry-After", "3600"), status(500, ""), status(200, "ok"))
                .onPath(BOT, json("{\"ok\":true}"));
        mail = new StubMailServer("250 taken");
        application = TestApplication.start(
                TestServer.migratedDatabase(),
                data,
                Map.of(
                        "zenmarket.delivery.webhook.url", web.baseUrl() + HOOK,
                        "zenmarket.delivery.telegram.chat", "@room",
                        "zenmarket.delivery.telegram.base-url", web.baseUrl(),
                        "zenmarket.delivery.mail.host", "127.0.0.1",
                        "zenmarket.delivery.mail.port", mail.port(),
                        "zenmarket.delivery.mail.from", "desk@example.org",
                        "zenmarket.delivery.mail.to", "all@example.org",
                        "zenmarket.delivery.back-off", "1ms",
                        "zenmarket.delivery.max-back-off", "10ms",
                        "TELEGRAM_BOT_TOKEN", "7:hush"));
    }

    @AfterAll
    static void stop() {
        application.close();
        web.close();
        mail.close();
    }

    @Test
    @Order(1)
    void aNightThatEndsWellIsToldOnEachChannelWithTheBrief(CapturedOutput output) throws IOException {
        assertThat(run("nightly", FIRST)).isZero();

        assertThat(posts(HOOK)).hasSize(3);
        assertThat(posts(BOT)).hasSize(1);
        assertThat(posts(BOT).getFirst())
                .contains(
                        "ZenMarket 2020-06-01: market brief", "COMPLETED: read ", "Bias score: ", "Bias legacy-score: ")
                .contains("Top signals: ", "Brief: reports/date=2020-06-01/market-brief.html");
        assertThat(mail.mails()).hasSize(1);
        assertThat(attached(mail.mails().getFirst()))
                .isEqualTo(Files.readAllBytes(data.resolve("lake/reports/date=2020-06-01/market-brief.html")));
        assertThat(output).contains("delivery of 2020-06-01: sent by mail").doesNotContain("hush");
    }

    @Test
    @Order(2)
    void aNightThatChangedNothingTellsNothingAndLeavesTheListOfReports() throws IOException {
        int before = web.requests().size();
        Map<String, String> objects = Stores.lakeFiles(data);

        assertThat(run("nightly", FIRST)).isZero();
        assertThat(run("publish-report", FIRST)).isZero();

        assertThat(web.requests()).hasSize(before);
        assertThat(mail.mails()).hasSize(1);
        assertThat(Stores.lakeFiles(data)).isEqualTo(objects);
        assertThat(Files.readString(data.resolve("lake/reports/index.html")))
                .contains("1, latest first", "2020-06-01/market-brief.html", "2020-06-01/market-brief.json");
    }

    @Test
    @Order(3)
    void aNightThatFailsIsToldOnceAndSaysWhatToDo() {
        application
                .jdbc()
                .sql("ALTER TABLE signal ADD CONSTRAINT poison CHECK (date <> '2020-06-02')")
                .update();

        assertThat(run("nightly", SECOND)).isEqualTo(ExitCodes.FAILED);
        assertThat(run("nightly", SECOND)).isEqualTo(ExitCodes.FAILED);
        application.jdbc().sql("ALTER TABLE signal DROP CONSTRAINT poison").update();

        assertThat(posts(BOT)).hasSize(2);
        assertThat(posts(HOOK).getLast())
                .contains("ZenMarket 2020-06-02: nightly failed", "FAILED at generate-signals: ", "poison")
                .contains("zenmarket nightly --date 2020-06-02");
        assertThat(mail.mails()).hasSize(2);
        assertThat(mail.mails().getLast()).contains("nightly failed").doesNotContain("filename=");
    }

    @Test
    @Order(4)
    void theNightThatWentOnIsToldToo() {
        assertThat(run("nightly", SECOND)).isZero();

        assertThat(posts(BOT)).hasSize(3);
        assertThat(posts(BOT).getLast()).contains("ZenMarket 2020-06-02: market brief");
    }

    @Test
    @Order(5)
    void aNightIsNotFailedByChannelsThatRefuseOrAreGone(CapturedOutput output) {
        web.onPath(HOOK, status(404, "no"));
        mail.close();

        assertThat(run("nightly", THIRD)).isZero();

        assertThat(output)
                .contains("delivery of 2020-06-03: webhook: HTTP status, expected 200, was 404; the next run")
                .contains("delivery of 2020-06-03: mail 127.0.0.1:")
                .contains("delivery of 2020-06-03: sent by telegram")
                .doesNotContain("hush");
        assertThat(channelsTold(THIRD)).containsExactly("telegram");
    }

    @Test
    @Order(6)
    void whoWasNotToldIsToldByTheNextRun() {
        web.onPath(HOOK, status(200, "ok"));

        assertThat(run("publish-report", THIRD)).isZero();

        assertThat(channelsTold(THIRD)).containsExactly("telegram", "webhook");
        assertThat(posts(BOT)).hasSize(4);
    }

    private static int run(String job, LocalDate date) {
        Requests requests = application.bean(Requests.class);
        List<String> sources =
                job.equals("nightly") ? List.of("simulated:symbols=3&seed=3&from=2020-01-02") : List.of();
        return application
                .run(job, Requests.withSources(requests.on(Optional.of(date)), sources))
                .exitCode();
    }

    private static List<String> posts(String path) {
        return web.requests().stream()
                .filter(request -> request.uri().equals(path))
                .map(StubChartServer.Request::body)
                .toList();
    }

    private static byte[] attached(String mail) {
        String body = mail.substring(mail.indexOf("\n\n", mail.indexOf("filename=")));
        return Base64.getMimeDecoder().decode(body.substring(0, body.indexOf("\n--")));
    }

    private static List<String> channelsTold(LocalDate date) {
        return application
                .jdbc()
                .sql("SELECT channel FROM delivery WHERE date = ? ORDER BY channel")
                .param(date)
                .query(String.class)
                .list();
    }
}
