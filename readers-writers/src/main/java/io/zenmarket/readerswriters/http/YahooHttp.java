package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// One request to the chart service. It asks from a day before the first session until tomorrow, whatever the last
/// session: the prices are adjusted for all splits up to today, so all of them must be in the answer to undo that.
/// Redirects are not followed. Thread-safe.
final class YahooHttp {

    /// 999 is the service's old way to say 429.
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504, 999);

    private static final Set<Integer> ABOUT_THE_SYMBOL = Set.of(400, 404, 422);

    private final YahooSettings settings;
    private final YahooQuery query;
    private final Timing timing;
    private final HttpClient client;

    YahooHttp(YahooSettings settings, YahooQuery query, Timing timing) {
        this.settings = settings;
        this.query = query;
        this.timing = timing;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /// The symbol's address without the query: what messages and blocks name as their source.
    String address(String symbol) {
        String base = settings.baseUrl().toString();
        String encoded = URLEncoder.encode(symbol, StandardCharsets.UTF_8);
        return (base.endsWith("/") ? base : base + "/") + "v8/finance/chart/" + encoded;
    }

    /// @throws SourceUnavailableException when the thread is interrupted; it stays marked as such
    Answer ask(String symbol) {
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(
                request(symbol), BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.maxAnswerBytes()));
        try {
            return answer(symbol, response.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new TryAgain("answer, expected within " + settings.timeout() + ", was none", Duration.ZERO);
        } catch (ExecutionException failed) {
            return new TryAgain("request, expected an answer, was " + failed.getCause(), Duration.ZERO);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException(address(symbol) + ": interrupted while waiting", interrupted);
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest request(String symbol) {
        LocalDate tomorrow = timing.now().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        String parameters = "?period1=%d&period2=%d&interval=%s&events=div%%2Csplit"
                .formatted(midnight(query.from().minusDays(1)), midnight(tomorrow), query.interval());
        return HttpRequest.newBuilder(URI.create(address(symbol) + parameters))
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private Answer answer(String symbol, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String reason = "HTTP status, expected 200, was " + status;
        if (PASSING.contains(status)) {
            String retryAfter = response.headers().firstValue("Retry-After").orElse("");
            return new TryAgain(reason, RetryAfter.parse(retryAfter, timing.now()));
        }
        try {
            byte[] body = decoded(response);
            return status == 200
                    ? YahooChartParser.parse(body, symbol, query.interval().toString(), timing.now())
                    : refused(status, reason, body);
        } catch (IOException broken) {
            return new TryAgain("answer, expected valid gzip, was " + broken, Duration.ZERO);
        }
    }

    private static Answer refused(int status, String reason, byte[] body) {
        return YahooChartParser.fault(body)
                .filter(fault -> ABOUT_THE_SYMBOL.contains(status))
                .<Answer>map(fault -> new NotThere(reason + "; " + fault))
                .orElseGet(() -> new Failed(reason));
    }

    private byte[] decoded(HttpResponse<byte[]> response) throws IOException {
        if (!"gzip"
                .equalsIgnoreCase(
                        response.headers().firstValue("Content-Encoding").orElse(""))) {
            return response.body();
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = plain.readNBytes(settings.maxAnswerBytes());
            if (plain.read() >= 0) {
                throw new IOException("more than " + settings.maxAnswerBytes() + " bytes");
            }
            return body;
        }
    }
}
