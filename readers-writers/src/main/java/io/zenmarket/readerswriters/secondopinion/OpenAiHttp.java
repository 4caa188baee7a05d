package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.http.RetryAfter;
import io.zenmarket.readerswriters.secondopinion.ServiceException.Kind;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests to a service that speaks OpenAI's interface: each once, nothing followed, nothing repeated.
final class OpenAiHttp {

    private static final int MAX_ANSWER_BYTES = 64 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String baseUrl;
    private final String key;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;

    /// @param key empty: none is sent
    OpenAiHttp(SecondOpinionSettings settings, String key, Clock clock) {
        baseUrl = settings.baseUrl().toString().replaceFirst("/+$", "") + "/";
        this.key = key;
        timeout = settings.patience().timeout();
        this.clock = clock;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    JsonNode get(String path) {
        return json(path, text(path));
    }

    /// The body as it is.
    String text(String path) {
        return send(path, request(path).GET());
    }

    JsonNode post(String path, Map<String, Object> body) {
        String json = JSON.writeValueAsString(body);
        return json(
                path,
                send(
                        path,
                        request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))));
    }

    /// Uploads JSON lines for a batch.
    JsonNode upload(String path, String boundary, String lines) {
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="purpose"\r
                \r
                batch\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="batch.jsonl"\r
                Content-Type: application/jsonl\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, lines);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body));
        return json(path, send(path, request));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private String send(String path, HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return body(path, response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            throw new ServiceException(
                    Kind.SILENT, where(path) + ": expected an answer within " + timeout + ", was none", slow);
        } catch (ExecutionException failed) {
            throw failed(path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServiceException(Kind.SILENT, where(path) + ": interrupted while waiting", interrupted);
        } finally {
            response.cancel(true);
        }
    }

    private ServiceException failed(String path, ExecutionException failed) {
        Throwable cause = failed.getCause();
        boolean neverConnected = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new ServiceException(
                neverConnected ? Kind.BUSY : Kind.SILENT, where(path) + ": expected an answer, was " + cause, failed);
    }

    private String body(String path, HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() / 100 == 2) {
            return body;
        }
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .map(value -> RetryAfter.parse(value, clock.instant()))
                .orElse(Duration.ZERO);
        throw ServiceException.ofStatus(where(path), response.statusCode(), body, retryAfter);
    }

    private JsonNode json(String path, String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            throw new ServiceException(
                    Kind.SILENT, where(path) + ": expected JSON, was " + broken.getOriginalMessage(), broken);
        }
    }

    private String where(String path) {
        return baseUrl + path;
    }
}
