package io.zenmarket.jobs.serve.client;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A `zenmarket serve`, as a client asks it.
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final String key;

    Server(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /// Submits a specification.
    ///
    /// @param type its media type
    /// @param name the same one again is the same submission
    JsonNode submit(String specification, String type, String name) {
        return ask(request("/api/backtests")
                .header("Content-Type", type)
                .header("Idempotency-Key", name)
                .POST(BodyPublishers.ofString(specification)));
    }

    JsonNode get(String path) {
        return ask(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
    }

    /// @throws SourceUnavailableException when the server does not answer, or has no room just now
    /// @throws IllegalArgumentException when it refuses, in its words
    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                return JsonMapper.shared().readTree(response.body());
            }
            throw refused(response);
        } catch (IOException e) {
            throw new SourceUnavailableException(address + ": expected a server that answers, was " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException(address + ": expected an answer, was interrupted", e);
        }
    }

    private RuntimeException refused(HttpResponse<String> response) {
        String detail = detail(response.body()).orElse(address + ": expected an answer, was " + response.statusCode());
        boolean passing = response.statusCode() == 429 || response.statusCode() == 503;
        return passing ? new SourceUnavailableException(detail) : new IllegalArgumentException(detail);
    }

    private static Optional<String> detail(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("detail").asStringOpt();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
