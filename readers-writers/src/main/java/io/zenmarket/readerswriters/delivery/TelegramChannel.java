package io.zenmarket.readerswriters.delivery;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A chat of Telegram, by a bot. The bot's token is part of the address it posts to, which no message shows. Text is
/// plain, so nothing in it can be markup.
public final class TelegramChannel implements DeliveryChannel {

    /// Telegram refuses longer texts.
    private static final int LONGEST = 4_096;

    private final String chat;
    private final Secret token;
    private final JsonPost post;

    /// @param baseUrl the service
    /// @param chat number, or name with `@`
    public TelegramChannel(URI baseUrl, String chat, Secret token, DeliveryPatience patience) {
        this.chat = chat;
        this.token = token;
        String address = baseUrl.toString().replaceFirst("/+$", "") + "/bot" + token.value() + "/sendMessage";
        post = new JsonPost("telegram", new Secret(address), patience);
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public Optional<String> deliver(DeliveryMessage message) {
        if (token.isEmpty()) {
            return Optional.of("telegram: the bot's token, expected one in TELEGRAM_BOT_TOKEN, was none");
        }
        String text = message.title() + "\n" + message.text();
        return post.send(Map.of(
                        "chat_id", chat,
                        "text", text.substring(0, Math.min(LONGEST, text.length())),
                        "link_preview_options", Map.of("is_disabled", true)))
                .map(token::hiddenIn);
    }
}
