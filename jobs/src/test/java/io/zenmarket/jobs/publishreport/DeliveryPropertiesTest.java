package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.testing.Defaults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryPropertiesTest {

    @Test
    void hasDefaultsAndIsOff() {
        DeliveryProperties defaults = Defaults.of(DeliveryProperties.class);

        assertThat(defaults)
                .isEqualTo(new DeliveryProperties(
                        new DeliveryProperties.Webhook(""),
                        new DeliveryProperties.Mail("", 587, "", List.of(), "", DeliveryProperties.Form.HTML),
                        new DeliveryProperties.Telegram("", URI.create("https://api.telegram.org")),
                        Duration.ofSeconds(10),
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(15),
                        5));
        assertThat(ConfiguredChannels.of(defaults, variable -> "set")).isEmpty();
    }

    @Test
    void doesNotShowTheWebhook() {
        assertThat(new DeliveryProperties.Webhook("https://host/hush").toString())
                .isEqualTo("(secret)");
    }
}
