package io.zenmarket.readerswriters.delivery;

import static io.zenmarket.readerswriters.http.StubChartServer.json;
import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.http.RecordedTiming;
import io.zenmarket.readerswriters.http.StubChartServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Webhook and Telegram against a stub.
class HttpChannelsIT {

    private static final String HOOK = "/services/T0/B0/hush";
    private static final String BOT = "/bot12:hush/sendMessage";

    private final StubChartServer server = new StubChartServer();
    private final RecordedTiming timing = Samples.timing();

    @AfterEach
    void close() {
        server.close();
    }

    private WebhookChannel webhook() {
        return new WebhookChannel(new Secret(server.baseUrl() + HOOK), Samples.patience(timing));
    }

    private TelegramChannel telegram() {
        return new TelegramChannel(server.baseUrl(), "@room", new Secret("12:hush"), Samples.patience(timing));
    }

    @Test
    void aWebhookGetsSlacksJsonThatMentionsNobody() {
        server.onPath(HOOK, status(200, "ok"));

        assertThat(webhook().deliver(Samples.MESSAGE)).isEmpty();

        StubChartServer.Request request = server.requests().getFirst();
        assertThat(request.body()).isEqualTo("{\"text\":\"T &amp; U\\nBUY ^GSPC\\n&lt;!channel&gt; &lt;a&gt;\"}");
        assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void telegramGetsPlainText() {
        server.onPath(BOT, json("{\"ok\":true}"));

        assertThat(telegram().deliver(Samples.MESSAGE)).isEmpty();

        assertThat(server.requests().getFirst().body())
                .contains("\"chat_id\":\"@room\"", "\"text\":\"T & U\\nBUY ^GSPC\\n<!channel> <a>\"")
                .doesNotContain("parse_mode");
    }

    @Test
    void telegramGetsNoMoreTextThanItTakes() {
        server.onPath(BOT, json("{\"ok\":true}"));

        telegram().deliver(new DeliveryMessage("T", "x".repeat(5_000), Optional.empty()));

        assertThat(server.requests().getFirst().body()).contains("x".repeat(4_094) + "\"");
        assertThat(server.requests().getFirst().body()).doesNotContain("x".repeat(4_095));
    }

    @Test
    void saysThatTheBotHasNoToken() {
        TelegramChannel channel =
                new TelegramChannel(server.baseUrl(), "@room", new Secret(""), Samples.patience(timing));

        assertThat(channel.deliver(Samples.MESSAGE))
                .contains("telegram: the bot's token, expected one in TELEGRAM_BOT_TOKEN, was none");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void waitsAsLongAsABusyServiceAsksFor() {
        server.onPath(HOOK, status(429, "", "Retry-After", "7"), status(200, "ok"));

        assertThat(webhook().deliver(Samples.MESSAGE)).isEmpty();

        assertThat(server.requests()).hasSize(2);
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waitsAsLongAsTelegramAsksForInItsBody() {
        server.onPath(
                BOT,
                status(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":5}}"),
                json("{\"ok\":true}"));

        assertThat(telegram().deliver(Samples.MESSAGE)).isEmpty();

        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void noWaitIsLongerThanItsBound() {
        server.onPath(HOOK, status(429, "", "Retry-After", "86400"), status(200, "ok"));

        assertThat(webhook().deliver(Samples.MESSAGE)).isEmpty();

        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void triesAgainAfterAnErrorOfTheServer() {
        server.onPath(HOOK, status(500, ""), status(200, "ok"));

        assertThat(webhook().deliver(Samples.MESSAGE)).isEmpty();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void givesUpAfterItsAttempts() {
        server.onPath(HOOK, status(503, ""));

        assertThat(webhook().deliver(Samples.MESSAGE))
                .contains("webhook: HTTP status, expected 200, was 503, in 3 attempts");
        assertThat(server.requests()).hasSize(3);
    }

    /// A redirect would hand the message to somebody else.
    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404})
    void doesNotTryAgainWhatWouldNotMend(int code) {
        server.onPath(HOOK, status(code, "no", "Location", "/elsewhere"));

        assertThat(webhook().deliver(Samples.MESSAGE)).contains("webhook: HTTP status, expected 200, was " + code);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void tellsThatNobodyListensAndNoSecret() {
        URI nobody = URI.create("http://127.0.0.1:" + Samples.closedPort());
        DeliveryPatience patience = Samples.patience(timing);

        String hook = new WebhookChannel(new Secret(nobody + HOOK), patience)
                .deliver(Samples.MESSAGE)
                .orElseThrow();
        String bot = new TelegramChannel(nobody, "1", new Secret("12:hush"), patience)
                .deliver(Samples.MESSAGE)
                .orElseThrow();

        assertThat(hook).startsWith("webhook: ").contains("in 3 attempts").doesNotContain("hush");
        assertThat(bot).startsWith("telegram: ").contains("in 3 attempts").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush", "ftp://host/hush", "http:///hush", "https://host/hush hush", "file:///hush"})
    void doesNotShowAnAddressThatIsNone(String address) {
        assertThat(new WebhookChannel(new Secret(address), Samples.patience(timing)).deliver(Samples.MESSAGE))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("http://").doesNotContain("hush"));
    }

    @Test
    void aSecretIsNotInItsText() {
        assertThat(new Secret("hush").toString()).isEqualTo("(secret)");
        assertThat(new MailSettings("h", 25, "a@b", List.of("c@d"), "me", new Secret("hush")).toString())
                .doesNotContain("hush");
        assertThat(new Secret("hush").hiddenIn("was hush, hush")).isEqualTo("was (secret), (secret)");
        assertThat(new Secret("").hiddenIn("was")).isEqualTo("was");
    }
}
