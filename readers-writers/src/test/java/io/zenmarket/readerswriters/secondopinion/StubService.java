package io.zenmarket.readerswriters.secondopinion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays the service of a language model: what the two have in common.
abstract class StubService implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    /// Something that goes wrong with one request.
    ///
    /// @param status to answer; 0: hangs up in the middle of the answer
    /// @param afterwards the request is done all the same
    record Fault(int status, String retryAfter, boolean afterwards) {

        static Fault status(int status) {
            return new Fault(status, "", false);
        }

        static Fault cutAfterwards() {
            return new Fault(0, "", true);
        }
    }

    /// An answer.
    record Page(int status, String body) {

        static Page of(Object json) {
            return new Page(200, json instanceof String text ? text : JSON.writeValueAsString(json));
        }
    }

    final Billing billing = new Billing();
    final Clock clock;
    private final Random order;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Fate.Brain brain = Fate::right;
    private volatile int looksUntilEnd = 1;
    private volatile Consumer<String> beforeAnswering = route -> {};

    StubService(Clock clock, long seed) {
        this.clock = clock;
        order = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    abstract Provider provider();

    abstract URI baseUrl();

    /// Route of the call that creates a batch.
    abstract String creating();

    /// Route of the call that gives results.
    abstract String results();

    /// Route of a direct call.
    abstract String asking();

    /// Does one request.
    abstract Page page(String route, HttpExchange exchange, String body);

    final int port() {
        return server.getAddress().getPort();
    }

    final StubService thinks(Fate.Brain other) {
        brain = other;
        return this;
    }

    /// A batch ends when it was looked at so often.
    final StubService endsAfterLooks(int looks) {
        looksUntilEnd = looks;
        return this;
    }

    /// Is told the route of each request that is done and not yet answered.
    final StubService beforeAnswering(Consumer<String> listener) {
        beforeAnswering = listener;
        return this;
    }

    final int looksUntilEnd() {
        return looksUntilEnd;
    }

    /// The next requests of a route go wrong.
    final StubService fails(String route, Fault... inOrder) {
        faults.computeIfAbsent(route, none -> new ArrayDeque<>()).addAll(List.of(inOrder));
        return this;
    }

    /// All requests so far, by route.
    final List<String> requests() {
        return List.copyOf(requests);
    }

    final long count(String route) {
        return requests.stream().filter(route::equals).count();
    }

    final Fate fate(String contents) {
        return brain.apply(contents);
    }

    final synchronized <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    static String route(String method, String path) {
        return method + " " + path.replaceAll("(msgbatch_|batch_|file-)\\d+", "ID");
    }

    static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String route =
                    route(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            requests.add(route);
            Fault fault = next(route);
            if (fault == null) {
                Page page = page(route, exchange, body);
                beforeAnswering.accept(route);
                send(exchange, page);
                return;
            }
            Page done = fault.afterwards() ? page(route, exchange, body) : new Page(fault.status(), error());
            fail(exchange, fault, done);
        }
    }

    private Fault next(String route) {
        Deque<Fault> left = faults.getOrDefault(route, new ArrayDeque<>());
        synchronized (left) {
            return left.pollFirst();
        }
    }

    private static void fail(HttpExchange exchange, Fault fault, Page done) throws IOException {
        if (!fault.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", fault.retryAfter());
        }
        if (fault.status() == 0) {
            byte[] bytes = done.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        } else {
            send(exchange, new Page(fault.status(), error()));
        }
    }

    static String error() {
        return "{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"planned\"}}";
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        byte[] bytes = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(page.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
