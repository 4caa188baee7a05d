package io.zenmarket.readerswriters.http;

import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/// One request to the chart service. It asks from a day before the first session until tomorrow, whatever the last
/// session: the prices are adjusted for all splits up to today, so all of them must be in the answer to undo that.
/// Redirects are not followed. Thread-safe.
final class YahooHttp {

    private static final Set<Integer> ABOUT_THE_SYMBOL = Set.of(400, 404, 422);

    private final YahooSettings settings;
    private final YahooQuery query;
    private final Timing timing;
    private final HttpGet http;

    YahooHttp(YahooSettings settings, YahooQuery query, Timing timing) {
        this.settings = settings;
        this.query = query;
        this.timing = timing;
        http = new HttpGet(settings.http(), timing, false);
    }

    /// The symbol's address without the query: what messages and blocks name as their source.
    String address(String symbol) {
        String base = settings.baseUrl().toString();
        String encoded = URLEncoder.encode(symbol, StandardCharsets.UTF_8);
        return (base.endsWith("/") ? base : base + "/") + "v8/finance/chart/" + encoded;
    }

    Answer<YahooHistory> ask(String symbol) {
        LocalDate tomorrow = timing.now().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        String parameters = "?period1=%d&period2=%d&interval=%s&events=div%%2Csplit"
                .formatted(midnight(query.from().minusDays(1)), midnight(tomorrow), query.interval());
        String address = address(symbol);
        return http.get(
                URI.create(address + parameters),
                address,
                Map.of("Accept", "application/json"),
                response -> answer(symbol, response));
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private Answer<YahooHistory> answer(String symbol, HttpGet.Response response) {
        return response.status() == 200
                ? YahooChartParser.parse(
                        response.body(), symbol, query.interval().toString(), timing.now())
                : refused(response);
    }

    private static Answer<YahooHistory> refused(HttpGet.Response response) {
        String reason = response.statusReason();
        return YahooChartParser.fault(response.body())
                .filter(fault -> ABOUT_THE_SYMBOL.contains(response.status()))
                .<Answer<YahooHistory>>map(fault -> new NotThere<>(reason + "; " + fault))
                .orElseGet(() -> Failed.forGood(reason));
    }
}
