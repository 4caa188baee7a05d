package io.zenmarket.readerswriters.delivery;

import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.HttpGet;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Posts JSON to an address that is not to be seen. Redirects are not followed: they would hand the message on.
final class JsonPost {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final long LONGEST_SECONDS = 86_400;

    private final String where;
    private final Secret address;
    private final DeliveryPatience patience;

    /// @param where the address as messages may name it
    JsonPost(String where, Secret address, DeliveryPatience patience) {
        this.where = where;
        this.address = address;
        this.patience = patience;
    }

    Optional<String> send(Map<String, ?> body) {
        Optional<URI> target = target();
        if (target.isEmpty()) {
            return Optional.of(where + ": address, expected one that begins with http:// or https://, was another text"
                    + " (not shown: it is a secret)");
        }
        byte[] json = JSON.writeValueAsBytes(body);
        HttpGet http = new HttpGet(patience.http(), patience.timing(), false);
        return patience.deliver(where, address, () -> http.post(target.get(), where, HEADERS, json, new Taken()));
    }

    private Optional<URI> target() {
        try {
            URI uri = new URI(address.value());
            boolean web = Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
            return Optional.of(uri).filter(one -> web && one.getHost() != null);
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static final class Taken implements HttpGet.Reading<Boolean> {

        @Override
        public Answer<Boolean> of(HttpGet.Response response) {
            return response.status() / 100 == 2
                    ? new Answer.Delivered<>(true)
                    : Answer.Failed.forGood(response.statusReason());
        }

        /// Telegram says it in the body: `{"parameters":{"retry_after":5}}`.
        @Override
        public Duration notBefore(HttpGet.Response busy) {
            try {
                long seconds =
                        JSON.readTree(busy.body()).at("/parameters/retry_after").asLong(0);
                return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_SECONDS));
            } catch (JacksonException none) {
                return Duration.ZERO;
            }
        }
    }
}
