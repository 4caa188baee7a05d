package io.zenmarket.readerswriters.delivery;

import java.util.Optional;

/// One way to reach people.
public interface DeliveryChannel {

    /// Its name: `webhook`, `mail` or `telegram`.
    String name();

    /// Sends a message, again with back-off while that may help, and within bounded time.
    ///
    /// @return why it was not taken, without any secret; empty when it was
    Optional<String> deliver(DeliveryMessage message);
}
