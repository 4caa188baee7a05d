package io.zenmarket.readerswriters.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes mail, without encryption and without a login, and answers each as planned; the last answer is repeated.
public final class StubMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final Deque<String> answers;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /// @param answers to the end of a mail, e.g. `250 taken`
    public StubMailServer(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
        try {
            server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// The mails that arrived, taken or not.
    public List<String> mails() {
        return List.copyOf(mails);
    }

    /// What clients said besides mails.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException over) {
                // The client left, or the server closes.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 stub");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (line.equals("DATA")) {
                say(client, "354 go on");
                mails.add(mail(in));
                say(client, answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
            } else {
                say(client, line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
