package io.zenmarket.readerswriters.delivery;

import java.util.Map;
import java.util.Optional;

/// A webhook that takes `{"text": "…"}`, as Slack's do, and those of Mattermost, Rocket.Chat and others. Its address
/// is its secret. Text cannot mention people or make links: `&`, `<` and `>` are escaped as Slack asks for.
public final class WebhookChannel implements DeliveryChannel {

    private final JsonPost post;

    /// @param address whoever knows it may post
    public WebhookChannel(Secret address, DeliveryPatience patience) {
        post = new JsonPost("webhook", address, patience);
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Optional<String> deliver(DeliveryMessage message) {
        String text = message.title() + "\n" + message.text();
        return post.send(
                Map.of("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
}
