package io.zenmarket.readerswriters.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.http.RecordedTiming;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MailChannelIT {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    private final RecordedTiming timing = Samples.timing();

    private MailChannel to(int port, String user) {
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                port,
                "desk@example.org",
                List.of("a@example.org", "b@example.org"),
                user,
                new Secret("hush"));
        return new MailChannel(settings, Samples.patience(timing));
    }

    @Test
    void carriesTextAndReport() {
        String html = "<p>" + "Größe ".repeat(50) + "</p>";
        DeliveryMessage message = new DeliveryMessage(
                "Brief of Friday",
                "Bias: −0.20",
                Optional.of(new DeliveryMessage.Attachment(
                        "brief.html", "text/html; charset=utf-8", html.getBytes(UTF_8))));
        try (StubMailServer server = new StubMailServer("250 taken")) {
            assertThat(to(server.port(), "").deliver(message)).isEmpty();

            assertThat(server.lines())
                    .contains("MAIL FROM:<desk@example.org>", "RCPT TO:<a@example.org>", "RCPT TO:<b@example.org>");
            String mail = server.mails().getFirst();
            assertThat(mail)
                    .contains(
                            "Subject: Brief of Friday\n",
                            "From: desk@example.org\n",
                            "To: a@example.org, b@example.org\n",
                            "Date: Fri, 5 Jan 2024 12:00:00",
                            "Content-Type: text/html; charset=utf-8; name=brief.html",
                            "Content-Disposition: attachment; filename=brief.html");
            String body = mail.substring(mail.indexOf("\n\n", mail.indexOf("filename=brief.html")));
            String encoded = body.substring(0, body.indexOf("\n--"));
            assertThat(new String(Base64.getMimeDecoder().decode(encoded), UTF_8))
                    .isEqualTo(html);
        }
    }

    @Test
    void sendsTheSameMailAgainWhenTheServerIsBusy() {
        try (StubMailServer server = new StubMailServer("451 later", "250 taken")) {
            assertThat(to(server.port(), "").deliver(Samples.MESSAGE)).isEmpty();

            assertThat(server.mails().stream().map(MailChannelIT::id).distinct())
                    .hasSize(1);
            assertThat(server.mails()).hasSize(2);
        }
    }

    @Test
    void doesNotSendAgainWhatTheServerRefuses() {
        try (StubMailServer server = new StubMailServer("554 no such thing")) {
            assertThat(to(server.port(), "").deliver(Samples.MESSAGE))
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("mail 127.0.0.1:" + server.port() + ": expected the mail to be taken, was ")
                            .contains("554"));

            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void sendsNoPasswordUnencrypted() {
        try (StubMailServer server = new StubMailServer("250 taken")) {
            assertThat(to(server.port(), "me").deliver(Samples.MESSAGE))
                    .hasValueSatisfying(
                            reason -> assertThat(reason).contains("STARTTLS").doesNotContain("hush"));

            String hidden = Base64.getEncoder().encodeToString("hush".getBytes(UTF_8));
            assertThat(server.mails()).isEmpty();
            assertThat(server.lines()).noneMatch(line -> line.contains("AUTH") || line.contains(hidden));
        }
    }

    @Test
    void tellsThatNobodyListens() {
        assertThat(to(Samples.closedPort(), "").deliver(Samples.MESSAGE))
                .hasValueSatisfying(reason ->
                        assertThat(reason).startsWith("mail 127.0.0.1:").contains("3 attempts"));
    }

    private static String id(String mail) {
        Matcher id = ID.matcher(mail);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
