package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// One request and its answer, within limits of time and size, compressed or not. [Patience] repeats it. Thread-safe.
public final class HttpGet {

    /// 999 is one service's old way to say 429.
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504, 999);

    private final HttpSettings settings;
    private final Timing timing;
    private final HttpClient client;

    /// @param followRedirects not for requests with a secret in their headers, which would be handed on
    public HttpGet(HttpSettings settings, Timing timing, boolean followRedirects) {
        this.settings = settings;
        this.timing = timing;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(followRedirects ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /// What a service answered, unpacked, with a status that is no passing fault.
    public record Response(int status, HttpHeaders headers, byte[] body) {

        /// As the reason of an answer: `HTTP status, expected 200, was 404`.
        public String statusReason() {
            return "HTTP status, expected 200, was " + status;
        }
    }

    /// Makes of a response what was asked for. It may ask for another try, when the body is cut, say.
    @FunctionalInterface
    public interface Reading<T> {

        Answer<T> of(Response response);
    }

    /// Asks once.
    ///
    /// @param where the address as messages may name it
    /// @throws SourceUnavailableException when the thread is interrupted; it stays marked as such
    public <T> Answer<T> get(URI address, String where, Map<String, String> headers, Reading<T> reading) {
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(
                request(address, headers),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.maxAnswerBytes()));
        try {
            return answer(response.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS), reading);
        } catch (TimeoutException slow) {
            return new TryAgain<>("answer, expected within " + settings.timeout() + ", was none", Duration.ZERO);
        } catch (ExecutionException failed) {
            return new TryAgain<>("request, expected an answer, was " + failed.getCause(), Duration.ZERO);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException(where + ": interrupted while waiting", interrupted);
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest request(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", settings.userAgent())
                .header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        return request.build();
    }

    private <T> Answer<T> answer(HttpResponse<byte[]> response, Reading<T> reading) {
        int status = response.statusCode();
        try {
            if (PASSING.contains(status)) {
                String retryAfter = response.headers().firstValue("Retry-After").orElse("");
                String reason = new Response(status, response.headers(), new byte[0]).statusReason();
                return new TryAgain<>(reason, RetryAfter.parse(retryAfter, timing.now()));
            }
            return reading.of(new Response(status, response.headers(), decoded(response)));
        } catch (IOException broken) {
            return new TryAgain<>("answer, expected valid gzip, was " + broken, Duration.ZERO);
        }
    }

    private byte[] decoded(HttpResponse<byte[]> response) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        if (!"gzip".equalsIgnoreCase(encoding) || response.body().length == 0) {
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
