package io.zenmarket.readerswriters.news.gdelt;

import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import io.zenmarket.readerswriters.http.HttpGet;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.Timing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/// Asks for the index and for batches. Thread-safe.
final class GdeltClient {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final URI index;
    private final HttpGet http;
    private final Patience patience;

    GdeltClient(URI index, HttpSettings settings, Timing timing, DoubleSupplier jitter) {
        this.index = index;
        http = new HttpGet(settings, timing, false);
        patience = new Patience(settings, timing, jitter);
    }

    Answer<GkgBatch> latest() {
        return ask(index, body -> {
            Optional<GkgBatch> batch = GkgBatch.among(new String(body, StandardCharsets.UTF_8));
            if (batch.isEmpty()) {
                return new TryAgain<>("index, expected a line that ends in .gkg.csv.zip, was none", Duration.ZERO);
            }
            URI address = batch.get().address();
            return index.getAuthority().equals(address.getAuthority())
                    ? new Delivered<>(batch.get())
                    : Failed.forGood("index, expected a batch on its own host, was " + address.getAuthority());
        });
    }

    Answer<FileOrigin.InMemory> fetch(GkgBatch batch) {
        return ask(batch.address(), body -> {
            String md5 = md5(body);
            return md5.equals(batch.md5())
                    ? new Delivered<>(new FileOrigin.InMemory(batch.name(), body))
                    : new TryAgain<>("batch, expected MD5 " + batch.md5() + ", was " + md5, Duration.ZERO);
        });
    }

    /// What is made of a body.
    @FunctionalInterface
    private interface Made<T> {

        Answer<T> of(byte[] body);
    }

    private <T> Answer<T> ask(URI address, Made<T> made) {
        String where = address.toString();
        return patience.ask(
                where,
                () -> http.get(address, where, Map.of(), response -> {
                    if (response.status() == 200) {
                        return made.of(response.body());
                    }
                    return GONE.contains(response.status())
                            ? new NotThere<>(response.statusReason())
                            : Failed.forGood(response.statusReason());
                }));
    }

    /// The index's own checksum; nothing rests on its strength.
    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("md5: expected in every Java runtime, was missing", e);
        }
    }
}
