package io.zenmarket.jobs.publishreport;

import io.zenmarket.readerswriters.delivery.DeliveryChannel;
import io.zenmarket.readerswriters.delivery.DeliveryPatience;
import io.zenmarket.readerswriters.delivery.MailChannel;
import io.zenmarket.readerswriters.delivery.MailSettings;
import io.zenmarket.readerswriters.delivery.Secret;
import io.zenmarket.readerswriters.delivery.TelegramChannel;
import io.zenmarket.readerswriters.delivery.WebhookChannel;
import io.zenmarket.readerswriters.http.RetrySettings;
import io.zenmarket.readerswriters.http.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The channels that are configured.
final class ConfiguredChannels {

    private static final String PASSWORD = "ZENMARKET_DELIVERY_PASSWORD";
    private static final String TOKEN = "TELEGRAM_BOT_TOKEN";

    private ConfiguredChannels() {}

    /// The channels, in a fixed order.
    ///
    /// @param variable gives a variable of the environment, empty when there is none
    static List<DeliveryChannel> of(DeliveryProperties properties, UnaryOperator<String> variable) {
        RetrySettings retry = new RetrySettings(properties.attempts(), properties.backOff(), properties.maxBackOff());
        DeliveryPatience patience = new DeliveryPatience(properties.timeout(), retry, Timing.ofSystem());
        List<DeliveryChannel> channels = new ArrayList<>();
        if (!properties.webhook().url().isEmpty()) {
            channels.add(new WebhookChannel(new Secret(properties.webhook().url()), patience));
        }
        if (!properties.mail().host().isEmpty()) {
            channels.add(mail(properties.mail(), new Secret(variable.apply(PASSWORD)), patience));
        }
        DeliveryProperties.Telegram telegram = properties.telegram();
        if (!telegram.chat().isEmpty()) {
            Secret token = new Secret(variable.apply(TOKEN));
            channels.add(new TelegramChannel(telegram.baseUrl(), telegram.chat(), token, patience));
        }
        return channels;
    }

    private static DeliveryChannel mail(DeliveryProperties.Mail mail, Secret password, DeliveryPatience patience) {
        MailSettings settings =
                new MailSettings(mail.host(), mail.port(), mail.from(), mail.to(), mail.user(), password);
        return new MailChannel(settings, patience);
    }
}
