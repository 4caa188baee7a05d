package io.zenmarket.readerswriters.http;

import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/// Bytes to [Answer]. What is not JSON (cut short, a web page) may be whole next time; JSON of another shape will not.
/// Thread-safe.
final class YahooChartParser {

    private static final int EXCERPT = 60;
    private static final JsonMapper JSON = new JsonMapper();

    private YahooChartParser() {}

    static Answer<YahooHistory> parse(byte[] body, String symbol, String interval, Instant now) {
        try {
            return answer(JSON.readValue(body, YahooChart.class), symbol, interval, now);
        } catch (JacksonException notOurs) {
            String was = "answer, expected the chart as JSON, was " + excerpt(body);
            return isNotJson(notOurs, body)
                    ? new TryAgain<>(was, Duration.ZERO)
                    : Failed.forGood(was + " (" + notOurs.getOriginalMessage() + ")");
        } catch (UnexpectedShapeException shape) {
            return Failed.forGood(shape.reason());
        }
    }

    /// The service's own words for why there is nothing, if the body holds them.
    static Optional<String> fault(byte[] body) {
        try {
            YahooChart.@Nullable Chart chart =
                    JSON.readValue(body, YahooChart.class).chart();
            return chart == null
                    ? Optional.empty()
                    : Optional.ofNullable(chart.error()).map(YahooChartParser::text);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Answer<YahooHistory> answer(YahooChart answer, String symbol, String interval, Instant now) {
        YahooChart.Chart chart = UnexpectedShapeException.require("chart", "an object", answer.chart(), true);
        if (chart.error() != null) {
            return new NotThere<>(text(chart.error()));
        }
        List<YahooChart.@Nullable Result> results = chart.result();
        if (results == null || results.isEmpty()) {
            return new NotThere<>("chart.result, expected the symbol's bars, was empty");
        }
        YahooChart.Result result =
                UnexpectedShapeException.require("chart.result[0]", "an object", results.getFirst(), true);
        return new Delivered<>(new YahooShape(result, symbol, interval, now).history());
    }

    private static String text(YahooChart.Fault fault) {
        return "chart, expected bars, was the error " + fault.code() + ": " + fault.description();
    }

    private static boolean isNotJson(JacksonException fault, byte[] body) {
        boolean blank = new String(body, StandardCharsets.UTF_8).isBlank();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException && !(cause instanceof InputCoercionException)) {
                return true;
            }
        }
        return blank;
    }

    private static String excerpt(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, EXCERPT), StandardCharsets.UTF_8);
        String end = body.length > EXCERPT ? "…" : "";
        return body.length + " bytes: " + text.replaceAll("\\s+", " ").strip() + end;
    }
}
