package io.zenmarket.readerswriters.delivery;

import io.zenmarket.readerswriters.http.Answer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Mail over SMTP, with the attachment. A server that refuses one receiver gets the mail for none.
public final class MailChannel implements DeliveryChannel {

    private static final int FOR_GOOD = 5;

    private final MailSettings settings;
    private final DeliveryPatience patience;

    public MailChannel(MailSettings settings, DeliveryPatience patience) {
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Optional<String> deliver(DeliveryMessage message) {
        return patience.deliver(settings.where(), settings.password(), () -> attempt(message));
    }

    private Answer<Boolean> attempt(DeliveryMessage message) {
        try {
            send(message);
            return new Answer.Delivered<>(true);
        } catch (MessagingException refused) {
            String reason = "expected the mail to be taken, was "
                    + String.valueOf(refused.getMessage()).strip().replaceAll("\\s+", " ");
            return isForGood(refused) ? Answer.Failed.forGood(reason) : new Answer.TryAgain<>(reason, Duration.ZERO);
        }
    }

    private void send(DeliveryMessage message) throws MessagingException {
        Session session = Session.getInstance(settings.properties(patience));
        MimeMessage mail =
                new DatedMail(session, message, settings, patience.timing().now());
        Transport transport = session.getTransport();
        try {
            connect(transport);
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user().isEmpty()) {
            transport.connect(settings.host(), settings.port(), null, null);
        } else {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user(),
                    settings.password().value());
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // What was sent is sent.
        }
    }

    private static boolean isForGood(MessagingException refused) {
        return Stream.<Exception>iterate(
                        refused,
                        one -> one != null,
                        one -> one instanceof MessagingException mail ? mail.getNextException() : null)
                .anyMatch(MailChannel::mendsNot);
    }

    private static boolean mendsNot(Exception refused) {
        return switch (refused) {
            case AuthenticationFailedException _, AddressException _ -> true;
            case SMTPSendFailedException send -> send.getReturnCode() / 100 == FOR_GOOD;
            case SMTPSenderFailedException sender -> sender.getReturnCode() / 100 == FOR_GOOD;
            case SMTPAddressFailedException address -> address.getReturnCode() / 100 == FOR_GOOD;
            default -> false;
        };
    }
}
