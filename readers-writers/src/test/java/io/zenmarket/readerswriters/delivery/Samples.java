package io.zenmarket.readerswriters.delivery;

import io.zenmarket.readerswriters.http.RecordedTiming;
import io.zenmarket.readerswriters.http.RetrySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the tests of the channels share.
final class Samples {

    static final DeliveryMessage MESSAGE = new DeliveryMessage("T & U", "BUY ^GSPC\n<!channel> <a>", Optional.empty());

    private Samples() {}

    static RecordedTiming timing() {
        return new RecordedTiming(Instant.parse("2024-01-05T12:00:00Z"), Duration.ZERO);
    }

    /// Three attempts, back-off under a millisecond, and at most 30 s for who asks for it.
    static DeliveryPatience patience(RecordedTiming timing) {
        RetrySettings retry = new RetrySettings(3, Duration.ofMillis(1), Duration.ofSeconds(30));
        return new DeliveryPatience(Duration.ofSeconds(10), retry, timing);
    }

    /// A port where nobody listens.
    static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
