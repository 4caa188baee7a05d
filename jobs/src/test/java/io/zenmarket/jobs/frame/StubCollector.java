package io.zenmarket.jobs.frame;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A collector of OTLP over HTTP that keeps what it is sent.
final class StubCollector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<byte[]> traces = new ConcurrentLinkedQueue<>();
    private final Queue<byte[]> metrics = new ConcurrentLinkedQueue<>();

    private StubCollector(HttpServer server) {
        this.server = server;
    }

    static StubCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StubCollector collector = new StubCollector(server);
        server.createContext("/v1/traces", exchange -> collector.take(exchange, collector.traces));
        server.createContext("/v1/metrics", exchange -> collector.take(exchange, collector.metrics));
        server.start();
        return collector;
    }

    private void take(HttpExchange exchange, Queue<byte[]> queue) throws IOException {
        try (exchange) {
            queue.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Span> spans() throws InvalidProtocolBufferException {
        ExportTraceServiceRequest.Builder all = ExportTraceServiceRequest.newBuilder();
        for (byte[] request : traces) {
            all.mergeFrom(request);
        }
        return all.getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    List<Metric> metrics() throws InvalidProtocolBufferException {
        ExportMetricsServiceRequest.Builder all = ExportMetricsServiceRequest.newBuilder();
        for (byte[] request : metrics) {
            all.mergeFrom(request);
        }
        return all.getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
