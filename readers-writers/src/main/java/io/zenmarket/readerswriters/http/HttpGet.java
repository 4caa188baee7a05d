package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

        /// How long a service that is busy wants to be left in peace, where its body says so; zero: it does not.
        default Duration notBefore(Response busy) {
            return Duration.ZERO;
        }
    }

    /// Asks once.
    ///
    /// @param where the address as messages may name it
    /// @throws SourceUnavailableException when the thread is interrupted; it stays marked as such
    public <T> Answer<T> get(URI address, String where, Map<String, String> headers, Reading<T> reading) {
        return send(request(address, headers).header("Accept-Encoding", "gzip"), where, reading);
    }

    /// Posts once. An answer that was lost on its way is asked for again like a request that never arrived, so that
    /// the service may get the same body twice.
    ///
    /// @param where the address as messages may name it
    /// @throws SourceUnavailableException when the thread is interrupted; it stays marked as such
    public <T> Answer<T> post(URI address, String where, Map<String, String> headers, byte[] body, Reading<T> reading) {
        return send(request(address, headers).POST(BodyPublishers.ofByteArray(body)), where, reading);
    }

    private <T> Answer<T> send(HttpRequest.Builder request, String where, Reading<T> reading) {
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.maxAnswerBytes()));
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

    private HttpRequest.Builder request(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", settings.userAgent());
        headers.forEach(request::header);
        return request;
    }

    private <T> Answer<T> answer(HttpResponse<byte[]> response, Reading<T> reading) {
        int status = response.statusCode();
        try {
            if (PASSING.contains(status)) {
                String retryAfter = response.headers().firstValue("Retry-After").orElse("");
                Response busy = new Response(status, response.headers(), response.body());
                Duration asked = RetryAfter.parse(retryAfter, timing.now());
                Duration told = reading.notBefore(busy);
                return new TryAgain<>(busy.statusReason(), asked.compareTo(told) > 0 ? asked : told);
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
