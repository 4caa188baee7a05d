package io.zenmarket.readerswriters.delivery;

import java.util.List;
import java.util.Properties;

/// The server that takes mail, and whom it goes to.
///
/// @param host the server
/// @param port 465: encrypted from the first byte; any other: by STARTTLS where the server offers it
/// @param from the sender's address
/// @param to the receivers' addresses
/// @param user who sends; empty: nobody logs in. A password is never sent unencrypted.
/// @param password the user's
public record MailSettings(String host, int port, String from, List<String> to, String user, Secret password) {

    private static final int ENCRYPTED = 465;

    public MailSettings {
        to = List.copyOf(to);
    }

    String where() {
        return "mail " + host + ":" + port;
    }

    Properties properties(DeliveryPatience patience) {
        String millis = Long.toString(patience.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(port == ENCRYPTED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(!user.isEmpty() && port != ENCRYPTED));
        return properties;
    }
}
