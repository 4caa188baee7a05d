package io.zenmarket.readerswriters.secondopinion;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Plays OpenAI's Chat Completions, Files and Batch as documented: a batch of an uploaded file carries its
/// sender's metadata, its results are in an output and an error file in any order.
final class StubOpenAi extends StubService {

    private final Map<String, String> files = new HashMap<>();
    private final List<Batch> batches = new ArrayList<>();
    private volatile boolean takesBatches = true;

    StubOpenAi(Clock clock, long seed) {
        super(clock, seed);
    }

    private static final class Batch {
        private final String id;
        private final long createdAt;
        private final JsonNode metadata;
        private final List<String> output = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();
        private boolean canceled;
        private boolean expired;
        private int looks;

        Batch(String id, long createdAt, JsonNode metadata) {
            this.id = id;
            this.createdAt = createdAt;
            this.metadata = metadata;
        }

        private String status() {
            return canceled ? "cancelled" : expired ? "expired" : "completed";
        }
    }

    /// As many local servers: chat completions and nothing else.
    StubOpenAi withoutBatches() {
        takesBatches = false;
        return this;
    }

    @Override
    Provider provider() {
        return Provider.OPENAI;
    }

    @Override
    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v1");
    }

    @Override
    String creating() {
        return "POST /v1/batches";
    }

    @Override
    String results() {
        return "GET /v1/files/ID/content";
    }

    @Override
    String asking() {
        return "POST /v1/chat/completions";
    }

    @Override
    synchronized Page page(String route, HttpExchange exchange, String body) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (route.equals(asking())) {
            return ask(json(body));
        } else if (!takesBatches) {
            return new Page(404, error());
        } else if (!"Bearer test-key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Page(401, error());
        }
        return switch (route) {
            case "POST /v1/files" -> Page.of(Map.of("id", upload(body)));
            case "POST /v1/batches" -> Page.of(view(create(json(body))));
            case "GET /v1/batches" -> Page.of(list(exchange.getRequestURI().getQuery()));
            case "GET /v1/batches/ID" -> look(find(path[3]));
            case "GET /v1/files/ID/content" -> new Page(200, files.get(path[3]));
            default -> new Page(404, error());
        };
    }

    private String upload(String body) {
        return file(body.lines().filter(line -> line.startsWith("{")).toList());
    }

    private String file(List<String> lines) {
        String id = "file-" + (files.size() + 1);
        files.put(id, String.join("\n", lines));
        return id;
    }

    private Batch create(JsonNode body) {
        Batch batch =
                new Batch("batch_" + (batches.size() + 1), clock.instant().getEpochSecond(), body.path("metadata"));
        files.get(body.path("input_file_id").asString()).lines().forEach(line -> process(batch, json(line)));
        batches.add(batch);
        return batch;
    }

    private void process(Batch batch, JsonNode line) {
        String id = line.path("custom_id").asString();
        JsonNode body = line.path("body");
        switch (fate(contents(body))) {
            case Fate.Text(String text) ->
                batch.output.add(line(id, Map.of("status_code", 200, "body", completion(body, text, null)), null));
            case Fate.Refusal() ->
                batch.output.add(line(id, Map.of("status_code", 200, "body", completion(body, "", "no")), null));
            case Fate.Error() -> batch.errors.add(line(id, Map.of("status_code", 500, "body", json(error())), null));
            case Fate.Expired() -> {
                batch.expired = true;
                batch.errors.add(line(id, null, Map.of("code", "batch_expired", "message", "too late")));
            }
            case Fate.Canceled() -> batch.canceled = true;
        }
    }

    private static String line(String id, Object response, Object error) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", "batch_req_1");
        line.put("custom_id", id);
        line.put("response", response);
        line.put("error", error);
        return JSON.writeValueAsString(line);
    }

    private Page ask(JsonNode body) {
        return switch (fate(contents(body))) {
            case Fate.Text(String text) -> Page.of(completion(body, text, null));
            case Fate.Refusal() -> Page.of(completion(body, "", "no"));
            case Fate.Error(), Fate.Expired(), Fate.Canceled() -> new Page(500, error());
        };
    }

    private static String contents(JsonNode body) {
        return body.path("messages").path(1).path("content").asString();
    }

    private Map<String, Object> completion(JsonNode body, String text, String refusal) {
        String system = body.path("messages").path(0).path("content").asString();
        long[] tokens = billing.charge(system, contents(body), text);
        Map<String, Object> message = new HashMap<>();
        message.put("role", "assistant");
        message.put("content", refusal == null ? text : null);
        message.put("refusal", refusal);
        return Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "choices",
                List.of(Map.of("index", 0, "finish_reason", "stop", "message", message)),
                "usage",
                Map.of("prompt_tokens", tokens[0], "completion_tokens", tokens[1]));
    }

    private Map<String, Object> list(String query) {
        List<Batch> newest = batches.reversed();
        String after = query.contains("after=") ? query.replaceAll(".*after=([^&]*).*", "$1") : "";
        int from = after.isEmpty() ? 0 : newest.indexOf(find(after)) + 1;
        List<Batch> page = newest.subList(from, Math.min(newest.size(), from + 2));
        return Map.of(
                "object", "list", "data", page.stream().map(this::view).toList(), "has_more", from + 2 < newest.size());
    }

    private Batch find(String id) {
        return batches.stream().filter(batch -> batch.id.equals(id)).findFirst().orElseThrow();
    }

    private Page look(Batch batch) {
        batch.looks++;
        return Page.of(view(batch));
    }

    private Map<String, Object> view(Batch batch) {
        boolean ended = batch.looks >= looksUntilEnd();
        Map<String, Object> view = new HashMap<>();
        view.put("id", batch.id);
        view.put("object", "batch");
        view.put("created_at", batch.createdAt);
        view.put("metadata", batch.metadata);
        view.put("status", ended ? batch.status() : "in_progress");
        view.put("request_counts", Map.of("total", 0, "completed", batch.output.size(), "failed", batch.errors.size()));
        view.put("output_file_id", ended && !batch.output.isEmpty() ? file(shuffled(batch.output)) : null);
        view.put("error_file_id", ended && !batch.errors.isEmpty() ? file(shuffled(batch.errors)) : null);
        return view;
    }
}
