package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.Client.Answer;
import io.zenmarket.jobs.serve.security.ApiKeys;
import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused, with what status, and that it changes nothing.
class ServeSecurityIT {

    private static final String RUN = BacktestExamples.text("sma-cross");
    private static final String[] TABLES = {
        "submission", "backtest_run", "batch_job_execution", "batch_job_instance", "lake_object"
    };

    @TempDir
    private static Path data = Path.of("");

    private static Served served;
    private static Client viewer;
    private static Client submitter;
    private static Client other;
    private static String ofOther = "";

    private Map<String, String> before = Map.of();

    @BeforeAll
    static void start() {
        served = Served.start(data, Map.of("zenmarket.serve.burst", 10_000)).withSample();
        viewer = served.client("viola", Role.VIEWER);
        submitter = served.client("simon", Role.SUBMITTER);
        other = served.client("otto", Role.SUBMITTER);
        ofOther = other.submit(RUN.replace("name: SMA 10/52 on the S&P 500", "name: '<script>alert(1)</script>'"))
                .id();
        Served.await(other, ofOther, "done");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void remember() {
        before = Stores.rows(served.jdbc(), "*, xmin", TABLES);
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(Stores.rows(served.jdbc(), "*, xmin", TABLES)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/session",
                "/api/backtests",
                "/api/jobs",
                "/api/signals",
                "/api/reports",
                "/api/examples",
                "/actuator/prometheus",
                "/actuator",
                "/actuator/env",
                "/nothing"
            })
    void asksForAKey(String path) {
        for (String key : List.of("", "zmk_0123456789ab_" + "A".repeat(43), "Basic", submitter.key() + "A")) {
            Answer refused = new Client(served.port(), key).get(path);

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(Client.send(served.stranger().request("/api/backtests").POST(BodyPublishers.ofString(RUN)))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void asksForARoleThatAllowsIt() {
        assertThat(viewer.submit(RUN).status()).isEqualTo(403);
        assertThat(viewer.delete("/api/backtests/" + ofOther).status()).isEqualTo(403);
        assertThat(viewer.post("/api/jobs/nightly").status()).isEqualTo(403);
        assertThat(submitter.post("/api/jobs/nightly").status()).isEqualTo(403);
        assertThat(submitter.post("/api/jobs/1/restart").status()).isEqualTo(403);
        assertThat(submitter.post("/api/jobs/1/stop").status()).isEqualTo(403);
        assertThat(submitter.get("/actuator/env").status()).isEqualTo(403);
        assertThat(viewer.get("/api/jobs").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/results", "/report", "/report/tearsheet.html", "/specification"})
    void hidesWhatAnotherUserHasSubmitted(String what) {
        assertThat(submitter.get("/api/backtests/" + ofOther + what).status()).isEqualTo(404);
        assertThat(viewer.get("/api/backtests/" + ofOther + what).status()).isEqualTo(404);
        assertThat(submitter.delete("/api/backtests/" + ofOther).status()).isEqualTo(404);
        assertThat(submitter.get("/api/backtests").body()).doesNotContain(ofOther);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/backtests/../../etc/passwd",
                "/api/backtests/..%2f..%2fetc%2fpasswd",
                "/api/backtests/%2e%2e/x",
                "/api/backtests/0123456789abcdef0123456789abcde;",
                "/api/backtests/%00",
                "/api/backtests/1'--",
                "/api/reports/2020-04-17/..%2f..%2flake_object",
                "/api/reports/x/market-brief.html",
                "/page/..%2fapplication.yaml",
                "/page/..;/application.yaml",
                "/page/%2e%2e/application.yaml",
                "/api/jobs/99999999999999999999",
                "/api/jobs/1%20or%201",
                "/api/examples/..%5c..%5csecret"
            })
    void leadsNowhereByStrangePaths(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + other.key()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[034] .*");
        assertThat(answer).doesNotContain("root:", "spring:");
    }

    @Test
    void takesNoBodyThatIsTooLong() throws IOException {
        String body = "# " + "x".repeat(300_000) + "\n" + RUN;

        Answer refused = submitter.submit(body);
        String chunked = raw("POST /api/backtests HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + submitter.key()
                + "\r\nContent-Type: application/yaml\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(chunked).startsWith("HTTP/1.1 411 ");
    }

    @Test
    void takesNoBombs() {
        String deep = "{\"universe\":".repeat(20_000) + "1" + "}".repeat(20_000);
        String deepYaml = "[".repeat(50_000) + "]".repeat(50_000);
        String aliases = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nuniverse: *c\n";
        String object = "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n";
        String axis = RUN.replace("fast: 10", "fast: {from: 1, to: 1000000000, step: 0.001}");

        assertThat(submitter.post("/api/backtests", Client.JSON, deep).status()).isEqualTo(422);
        assertThat(submitter.submit(deepYaml).status()).isEqualTo(422);
        assertThat(submitter.submit(aliases).status()).isEqualTo(422);
        assertThat(submitter.submit(object).status()).isEqualTo(422);
        assertThat(submitter.submit(axis).status()).isEqualTo(422);
        assertThat(Client.send(submitter
                                .request("/api/session")
                                .header("Content-Type", Client.JSON)
                                .POST(BodyPublishers.ofString("[".repeat(60_000))))
                        .status())
                .isEqualTo(400);
        assertThat(submitter.post("/api/backtests", "application/xml", "<x/>").status())
                .isEqualTo(415);
        assertThat(submitter
                        .post("/api/backtests", Client.JSON, "{\"universe\"")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void loadsNoClassThatAStrangerNames() {
        Answer refused = submitter.submit("""
                universe: [^GSPC]
                strategy: {ta4j: 'java.lang.Runtime#getRuntime'}
                """);

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void takesNoHeaderThatCouldSplitAnAnswer() throws IOException {
        String injected = raw("POST /api/backtests HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + submitter.key()
                + "\r\nIdempotency-Key: a\u0001b\r\nContent-Type: application/yaml\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");
        Answer blank = Client.send(submitter
                .request("/api/backtests")
                .header("Idempotency-Key", "a b")
                .header("Content-Type", Client.YAML)
                .POST(BodyPublishers.ofString(RUN)));
        Answer unknown = submitter.get("/api/backtests?before=1%0d%0aSet-Cookie:%20x=y");

        assertThat(injected).startsWith("HTTP/1.1 400 ");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.response().headers().map().get("set-cookie").toString())
                .doesNotContain("x=y");
    }

    @Test
    void showsScriptInNamesAsText() {
        String report = other.get("/api/backtests/" + ofOther + "/report").body();

        assertThat(report).doesNotContain("<script>alert(1)");
        assertThat(other.get("/api/backtests/" + ofOther).header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void refusesAKeyOnceItIsRotatedOrRevoked() {
        ApiKeys keys = served.bean(ApiKeys.class);
        Client rotated = served.client("rita", Role.VIEWER);
        Session session = Session.open(rotated);
        assertThat(session.get("/api/jobs").status()).isEqualTo(200);

        Client renewed = new Client(served.port(), keys.rotate("rita"));

        assertThat(rotated.get("/api/jobs").status()).isEqualTo(401);
        assertThat(session.get("/api/jobs").status()).isEqualTo(401);
        assertThat(renewed.get("/api/jobs").status()).isEqualTo(200);
        keys.revoke("rita");
        assertThat(renewed.get("/api/jobs").status()).isEqualTo(401);
    }

    @Test
    void keepsNoSecret() {
        String stored = Stores.rows(served.jdbc(), "*", "api_key").toString();

        assertThat(stored).contains(submitter.key().substring(4, 16));
        assertThat(stored).doesNotContain(submitter.key().substring(17));
    }

    @Test
    void opensASessionThatOnlyThePageCanUse() {
        Session session = Session.open(submitter);

        assertThat(session.cookie()).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(session.get("/api/session").body()).contains("simon", "submitter");
        assertThat(Client.send(session.request("/api/backtests")
                                .header("Content-Type", Client.YAML)
                                .POST(BodyPublishers.ofString(RUN)))
                        .status())
                .isEqualTo(403);
        assertThat(Client.send(session.request("/api/backtests/" + ofOther).DELETE())
                        .status())
                .isEqualTo(403);
        assertThat(Client.send(session.withToken("/api/backtests/" + ofOther).DELETE())
                        .status())
                .isEqualTo(404);
        assertThat(Client.send(session.withToken("/api/session").DELETE()).status())
                .isEqualTo(204);
        assertThat(session.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void sendsHeadersThatKeepOthersOut() {
        Answer page = served.stranger().get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe", "http");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Server")).isEmpty();
        Answer foreign =
                Client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/api/jobs"))
                        .header("Origin", "https://elsewhere.example")
                        .header("Authorization", "Bearer " + viewer.key()));
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    }

    /// Sends bytes that no client would, and reads the answer.
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
