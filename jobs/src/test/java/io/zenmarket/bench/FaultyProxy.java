package io.zenmarket.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Stands before an HTTP server and spoils a share of the calls: an answer of 503, a slow one, a
/// connection closed before the call is passed on, or behind it, so that the caller does not know what
/// has become of it.
final class FaultyProxy implements AutoCloseable {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Set<String> NOT_PASSED =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding", "keep-alive");

    private enum Fault {
        BUSY,
        SLOW,
        CLOSED_BEFORE,
        CLOSED_AFTER
    }

    private final URI target;
    private final double share;
    private final Random random;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    /// @param share of the calls that are spoilt
    FaultyProxy(URI target, double share, long seed) {
        this.target = target;
        this.share = share;
        this.random = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    long calls() {
        return calls.get();
    }

    long faults() {
        return faults.get();
    }

    private synchronized int draw() {
        return random.nextDouble() < share ? random.nextInt(Fault.values().length) : -1;
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        int drawn = draw();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (drawn < 0) {
                answer(exchange, pass(exchange, body));
            } else {
                faults.incrementAndGet();
                spoil(Fault.values()[drawn], exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void spoil(Fault fault, HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        switch (fault) {
            case BUSY -> exchange.sendResponseHeaders(503, -1);
            case SLOW -> {
                LockSupport.parkNanos(SLOW.toNanos());
                answer(exchange, pass(exchange, body));
            }
            case CLOSED_BEFORE -> exchange.getHttpContext();
            case CLOSED_AFTER -> pass(exchange, body);
        }
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!NOT_PASSED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        response.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name) || (head && name.equals("content-length"))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
