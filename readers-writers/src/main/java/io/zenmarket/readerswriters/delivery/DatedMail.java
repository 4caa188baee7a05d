package io.zenmarket.readerswriters.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// A message as mail. The same message has the same `Message-ID`, so that a mailbox can tell a second copy.
final class DatedMail extends MimeMessage {

    private final String id;

    DatedMail(Session session, DeliveryMessage message, MailSettings settings, Instant now) throws MessagingException {
        super(session);
        id = "<" + UUID.nameUUIDFromBytes((message.title() + "\n" + message.text()).getBytes(UTF_8)) + "@zenmarket>";
        setFrom(new InternetAddress(settings.from(), true));
        setRecipients(Message.RecipientType.TO, InternetAddress.parse(String.join(",", settings.to()), true));
        setSubject(message.title(), UTF_8.name());
        setSentDate(Date.from(now));
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8.name());
        parts.addBodyPart(text);
        if (message.attachment().isPresent()) {
            parts.addBodyPart(file(message.attachment().get()));
        }
        setContent(parts);
    }

    private static BodyPart file(DeliveryMessage.Attachment attachment) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        file.setFileName(attachment.name());
        file.setHeader("Content-Transfer-Encoding", "base64");
        return file;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
