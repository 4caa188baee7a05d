package io.zenmarket.jobs.publishreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who is told how a night ended. Each channel is off unless it is configured; passwords and tokens are variables of
/// the environment.
///
/// @param webhook a webhook
/// @param mail mail
/// @param telegram a chat of Telegram
/// @param timeout for one attempt
/// @param attempts per message and channel
/// @param backOff upper end of the first wait between attempts; it doubles with each
/// @param maxBackOff no wait between attempts is longer, whoever asks for it
/// @param signals how many signals are named, the most confident first
@Validated
@ConfigurationProperties(prefix = "zenmarket.delivery", ignoreUnknownFields = false)
public record DeliveryProperties(
        @DefaultValue Webhook webhook,
        @Valid @DefaultValue Mail mail,
        @DefaultValue Telegram telegram,
        @NotNull @DefaultValue("10s") Duration timeout,
        @Min(1) @Max(10) @DefaultValue("4") int attempts,
        @NotNull @DefaultValue("1s") Duration backOff,
        @NotNull @DefaultValue("15s") Duration maxBackOff,
        @Min(0) @DefaultValue("5") int signals) {

    /// A webhook.
    ///
    /// @param url its address, a secret: `ZENMARKET_DELIVERY_WEBHOOK_URL` in the environment; empty: off
    public record Webhook(@DefaultValue("") String url) {

        @Override
        public String toString() {
            return url.isEmpty() ? "off" : "(secret)";
        }
    }

    /// Mail.
    ///
    /// @param host the server; empty: off
    /// @param port 465 is encrypted from the first byte, others by STARTTLS
    /// @param from the sender
    /// @param to the receivers
    /// @param user who logs in, with the password in `ZENMARKET_DELIVERY_PASSWORD`; empty: nobody
    /// @param attached which form of the brief goes with it
    public record Mail(
            @DefaultValue("") String host,
            @Min(1) @Max(65_535) @DefaultValue("587") int port,
            @DefaultValue("") String from,
            @DefaultValue List<String> to,
            @DefaultValue("") String user,
            @DefaultValue("html") Form attached) {}

    /// Which form of the brief is attached to a mail.
    public enum Form {
        HTML("text/html; charset=utf-8"),
        PDF("application/pdf");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        String mediaType() {
            return mediaType;
        }
    }

    /// A chat of Telegram, with the bot's token in `TELEGRAM_BOT_TOKEN`.
    ///
    /// @param chat number or `@name`; empty: off
    /// @param baseUrl the service
    public record Telegram(
            @DefaultValue("") String chat,
            @DefaultValue("https://api.telegram.org") URI baseUrl) {}
}
