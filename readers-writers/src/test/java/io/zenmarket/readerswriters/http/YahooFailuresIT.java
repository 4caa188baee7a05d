package io.zenmarket.readerswriters.http;

import static io.zenmarket.readerswriters.http.ChartAnswers.AAPL;
import static io.zenmarket.readerswriters.http.ChartAnswers.HTML;
import static io.zenmarket.readerswriters.http.ChartAnswers.NOT_FOUND;
import static io.zenmarket.readerswriters.http.StubChartServer.json;
import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarBlock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a run makes of a service that does not work, or not at once.
class YahooFailuresIT {

    private static final Duration HALF_SECOND = Duration.ofMillis(500);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final StubChartServer server = new StubChartServer();
    private final YahooRun run = new YahooRun(server);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void anUnknownSymbolIsStaleWithoutAnotherTryAndTheNextIsRead() {
        server.on("GONE", status(404, NOT_FOUND)).on("AAPL", json(AAPL));

        List<BarBlock> blocks = run.blocks("GONE", "AAPL");

        assertThat(blocks.get(0).aside().stale())
                .containsExactly(new BarBlock.StaleSymbol(
                        "GONE",
                        server.baseUrl() + "/v8/finance/chart/GONE: HTTP status, expected 200, was 404; chart, expected"
                                + " bars, was the error Not Found: No data found, symbol may be delisted"));
        assertThat(blocks.get(1).size()).isEqualTo(3);
        assertThat(server.requests()).hasSize(2);
        assertThat(run.pauses()).isEmpty();
    }

    @Test
    void anErrorOrAnEmptyResultUnderStatus200IsStaleWithoutAnotherTry() {
        server.on("GONE", json(NOT_FOUND)).on("VOID", json(ChartAnswers.EMPTY_RESULT));

        List<String> reasons = run.reasons("GONE", "VOID");

        assertThat(reasons.get(0)).endsWith("was the error Not Found: No data found, symbol may be delisted");
        assertThat(reasons.get(1)).endsWith("chart.result, expected the symbol's bars, was empty");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aReasonHoldsNothingThatCannotBeStored() {
        String long2000 = "x".repeat(2_000);
        server.on(
                "GONE",
                status(
                        404,
                        "{\"chart\":{\"error\":{\"code\":\"\\u0000\",\"description\":\"%s\"}}}".formatted(long2000)));

        assertThat(run.reasons("GONE"))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason).contains("was the error \uFFFD: xxx").hasSize(1_000));
    }

    @ParameterizedTest
    @CsvSource({"7,7s", "3600,10s", "'Tue, 01 Sep 2020 12:00:05 GMT',5s", "0,0.5s", "soon,0.5s"})
    void waitsAsLongAsTheServiceAsksAtMostTenSeconds(String retryAfter, String waits) {
        server.on("AAPL", status(429, "Too Many Requests", "Retry-After", retryAfter), json(AAPL));

        assertThat(run.blocks("AAPL").getFirst().size()).isEqualTo(3);

        assertThat(server.requests()).hasSize(2);
        Duration longest = Duration.parse("PT" + waits);
        assertThat(run.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(longest.minusMillis(20), longest));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void triesAgainAfterAPassingFault(int status) {
        server.on("AAPL", status(status, HTML), json(AAPL));

        assertThat(run.blocks("AAPL").getFirst().size()).isEqualTo(3);

        assertThat(server.requests()).hasSize(2);
        assertThat(run.pauses()).containsExactly(HALF_SECOND);
    }

    @Test
    void anAnswerThatIsCutShortOrAWebPageIsAskedForAgain() {
        server.on(
                        "CUT",
                        StubChartServer.hangUpHalfway(AAPL),
                        json(AAPL.substring(0, 700)),
                        json(AAPL.replace("AAPL", "CUT")))
                .on("PAGE", json(HTML), status(200, ""), json(AAPL.replace("AAPL", "PAGE")))
                .on("ZIP", StubChartServer.gzip(AAPL, 300), json(AAPL.replace("AAPL", "ZIP")));

        assertThat(run.blocks("CUT", "PAGE", "ZIP")).extracting(BarBlock::size).containsExactly(3, 3, 3);

        assertThat(server.requests()).hasSize(8);
        assertThat(run.pauses()).containsExactly(HALF_SECOND, ONE_SECOND, HALF_SECOND, ONE_SECOND, HALF_SECOND);
    }

    @Test
    void staysStaleWhenAllAttemptsFail() {
        server.on("HTML", json(HTML)).on("DOWN", status(503, ""));

        assertThat(run.reasons("HTML", "DOWN"))
                .containsExactly(
                        server.baseUrl() + "/v8/finance/chart/HTML: answer, expected the chart as JSON, was 86 bytes: "
                                + "<!DOCTYPE html> <html><head><title>Yahoo</title></head><body…, in 3 attempts",
                        server.baseUrl() + "/v8/finance/chart/DOWN: HTTP status, expected 200, was 503, in 3 attempts");
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void aSilentOrStallingServiceIsLeftAfterTheTimeout() {
        YahooRun hurried = new YahooRun(server, Duration.ofMillis(400));
        server.on("MUTE", server.silence()).on("SLOW", server.stall(AAPL));

        List<String> reasons = hurried.reasons("MUTE", "SLOW");

        assertThat(reasons)
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).endsWith("expected within PT0.4S, was none, in 3 attempts"));
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void aServiceThatCannotBeReachedIsTriedAgainAndThenStale() {
        server.close();

        assertThat(run.reasons("AAPL"))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason).contains("ConnectException").endsWith("in 3 attempts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"chart\":[1,2]}",
                "{\"chart\":{\"result\":[{}]}}",
                "{\"chart\":{\"result\":[null]}}",
                "{\"chart\":{\"result\":[{\"meta\":{\"symbol\":\"AAPL\"}}]}}"
            })
    void anotherShapeOfJsonIsStaleAtOnce(String body) {
        server.on("AAPL", json(body));

        assertThat(run.reasons("AAPL")).hasSize(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refusesOtherFaultsRedirectsAndLargeAnswersWithoutFollowingThem() {
        server.on("DENY", status(403, HTML))
                .on("MOVE", status(302, "", "Location", server.baseUrl() + "/elsewhere"))
                .on("LONG", json(" ".repeat(100_001)));

        List<String> reasons = run.reasons("DENY", "MOVE", "LONG");

        assertThat(reasons.get(0)).endsWith("DENY: HTTP status, expected 200, was 403");
        assertThat(reasons.get(1)).endsWith("MOVE: HTTP status, expected 200, was 302");
        assertThat(reasons.get(2))
                .contains("LONG: request, expected an answer, was")
                .endsWith("in 3 attempts");
        assertThat(server.requests())
                .hasSize(5)
                .noneMatch(request -> request.uri().contains("elsewhere"));
    }

    @Test
    void aSmallAnswerThatUnpacksToALargeOneIsRefused() {
        server.on("BOMB", StubChartServer.gzip(" ".repeat(1_000_000), Integer.MAX_VALUE));

        assertThat(run.reasons("BOMB").getFirst()).contains("more than 100000 bytes");
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForTheRestOfTheRun() {
        String[] symbols = {"A", "B", "C", "D", "E", "F"};
        for (String symbol : symbols) {
            server.on(symbol, status(500, ""));
        }

        List<String> reasons = run.reasons(symbols);

        String last = server.baseUrl() + "/v8/finance/chart/D: HTTP status, expected 200, was 500, in 3 attempts";
        assertThat(reasons).hasSize(6);
        assertThat(reasons.get(3)).isEqualTo(last);
        assertThat(reasons.get(4))
                .isEqualTo(server.baseUrl() + "/v8/finance/chart/E: left alone for the rest of this run, expected"
                        + " answers, was 4 failures in a row, the last: " + last);
        assertThat(reasons.get(5)).contains("chart/F: left alone").endsWith(last);
        assertThat(server.requests()).hasSize(4 * 3);
    }

    @Test
    void unknownSymbolsAreAnswersAndDoNotMakeItGiveUp() {
        server.on("A", status(403, ""))
                .on("B", status(403, ""))
                .on("C", status(403, ""))
                .on("D", status(404, NOT_FOUND))
                .on("E", status(403, ""))
                .on("AAPL", json(AAPL));

        assertThat(run.blocks("A", "B", "C", "D", "E", "AAPL").getLast().size()).isEqualTo(3);
    }
}
