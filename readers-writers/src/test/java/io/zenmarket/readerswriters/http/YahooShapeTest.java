package io.zenmarket.readerswriters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.http.YahooHistory.CurrentSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YahooShapeTest {

    private static Answer<YahooHistory> parse(String body) {
        return YahooChartParser.parse(body.getBytes(StandardCharsets.UTF_8), "AAPL", "1d", YahooRun.NOW);
    }

    /// Each line changes one thing of a good answer, and names what must be complained of.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "symbol":"AAPL"           | "symbol":"AAPX"           | meta.symbol, expected AAPL, was AAPX
            "dataGranularity":"1d"    | "dataGranularity":"3mo"   | meta.dataGranularity, expected 1d, was 3mo
            [1596807000,              | [                         | indicators.quote[0].open, expected 3 numbers, was 4
            [1596807000,              | [null,                    | timestamp, expected no null, was null
            [1596807000,              | [999999999999,            | timestamp, expected seconds since 1970, was 9999
            "denominator":1.0         | "denominator":0           | events.splits denominator
            "numerator":4.0,          |                           | events.splits numerator
            "amount":0.205,           |                           | events.dividends amount, expected a number, was null
            "low":                    | "flow":                   | indicators.quote[0].low, expected 4 numbers, was null
            [1596807000,              | [99999999999999999999999, | expected the chart as JSON
            """)
    void refusesAnswersThatAreNotWhatWasAskedFor(String good, String bad, String reason) {
        String body = ChartAnswers.AAPL.replace(good, bad == null ? "" : bad);

        assertThat(parse(body))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.reason()).contains(reason));
    }

    @Test
    void knowsTheZoneAndTheCurrentSession() {
        YahooHistory history = ((Answer.Delivered<YahooHistory>) parse(ChartAnswers.AAPL)).content();

        assertThat(history.zone()).hasToString("America/New_York");
        assertThat(history.current())
                .isEqualTo(new CurrentSession(
                        LocalDate.of(2020, 9, 1),
                        Instant.parse("2020-09-01T20:00:00Z").getEpochSecond()));
    }

    /// It is 12:00 UTC, 08:00 four hours west; the day ends there at 04:00 UTC.
    @Test
    void takesTheOffsetForAnUnknownZoneAndTodayForAnUnknownSession() {
        String body = ChartAnswers.AAPL
                .replace("America/New_York", "America/Gotham")
                .replace("currentTradingPeriod", "formerTradingPeriod");

        YahooHistory history = ((Answer.Delivered<YahooHistory>) parse(body)).content();

        assertThat(history.zone()).isEqualTo(ZoneOffset.ofHours(-4));
        assertThat(history.current())
                .isEqualTo(new CurrentSession(
                        LocalDate.of(2020, 9, 1),
                        Instant.parse("2020-09-02T04:00:00Z").getEpochSecond()));
    }
}
