package io.zenmarket.readerswriters.secondopinion;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Plays Anthropic's Messages and Message Batches as documented: batches have no mark of the sender, are
/// listed newest first, and give their results in any order once they have ended.
final class StubAnthropic extends StubService {

    private static final String BATCHES = "/v1/messages/batches";

    private final List<Batch> batches = new ArrayList<>();

    StubAnthropic(Clock clock, long seed) {
        super(clock, seed);
    }

    private static final class Batch {
        private final String id;
        private final String createdAt;
        private final List<String> results;
        private int looks;

        Batch(String id, String createdAt, List<String> results) {
            this.id = id;
            this.createdAt = createdAt;
            this.results = results;
        }
    }

    @Override
    Provider provider() {
        return Provider.ANTHROPIC;
    }

    @Override
    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    String creating() {
        return "POST " + BATCHES;
    }

    @Override
    String results() {
        return "GET " + BATCHES + "/ID/results";
    }

    @Override
    String asking() {
        return "POST /v1/messages";
    }

    @Override
    synchronized Page page(String route, HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        if (!"Bearer test-key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Page(401, error());
        } else if (route.equals(creating())) {
            return Page.of(view(create(json(body))));
        } else if (route.equals(asking())) {
            return ask(json(body));
        } else if (route.equals("GET " + BATCHES)) {
            return Page.of(list(exchange.getRequestURI().getQuery()));
        }
        Batch batch = find(path.split("/")[4]);
        return route.equals(results()) ? results(batch) : look(batch);
    }

    private Batch create(JsonNode body) {
        List<String> results = new ArrayList<>();
        for (JsonNode request : body.path("requests")) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("custom_id", request.path("custom_id").asString());
            line.put("result", result(request.path("params")));
            results.add(JSON.writeValueAsString(line));
        }
        Batch batch =
                new Batch("msgbatch_" + (batches.size() + 1), clock.instant().toString(), shuffled(results));
        batches.add(batch);
        return batch;
    }

    /// Somebody else's batch of so many requests.
    synchronized void othersBatch(int requests) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            results.add(
                    JSON.writeValueAsString(Map.of("custom_id", "others-" + i, "result", Map.of("type", "expired"))));
        }
        batches.add(
                new Batch("msgbatch_" + (batches.size() + 1), clock.instant().toString(), results));
    }

    private Map<String, Object> result(JsonNode params) {
        return switch (fate(contents(params))) {
            case Fate.Text(String text) -> Map.of("type", "succeeded", "message", message(params, text, "end_turn"));
            case Fate.Refusal() -> Map.of("type", "succeeded", "message", message(params, "", "refusal"));
            case Fate.Error() -> Map.of("type", "errored", "error", json(error()));
            case Fate.Expired() -> Map.of("type", "expired");
            case Fate.Canceled() -> Map.of("type", "canceled");
        };
    }

    private Page ask(JsonNode params) {
        return switch (fate(contents(params))) {
            case Fate.Text(String text) -> Page.of(message(params, text, "end_turn"));
            case Fate.Refusal() -> Page.of(message(params, "", "refusal"));
            case Fate.Error(), Fate.Expired(), Fate.Canceled() -> new Page(500, error());
        };
    }

    private static String contents(JsonNode params) {
        return params.path("messages").path(0).path("content").asString();
    }

    private Map<String, Object> message(JsonNode params, String text, String stopReason) {
        long[] tokens = billing.charge(params.path("system").asString(), contents(params), text);
        Map<String, Object> usage = new HashMap<>();
        usage.put("input_tokens", tokens[0]);
        usage.put("output_tokens", tokens[1]);
        Map<String, Object> message = new HashMap<>();
        message.put("id", "msg_1");
        message.put("type", "message");
        message.put("role", "assistant");
        message.put("model", params.path("model").asString());
        message.put("content", text.isEmpty() ? List.of() : List.of(Map.of("type", "text", "text", text)));
        message.put("stop_reason", stopReason);
        message.put("stop_sequence", null);
        message.put("usage", usage);
        return message;
    }

    private Map<String, Object> list(String query) {
        List<Batch> newest = batches.reversed();
        String after = query.contains("after_id=") ? query.replaceAll(".*after_id=([^&]*).*", "$1") : "";
        int from = after.isEmpty() ? 0 : newest.indexOf(find(after)) + 1;
        List<Batch> page = newest.subList(from, Math.min(newest.size(), from + 2));
        page.forEach(batch -> batch.looks++);
        Map<String, Object> list = new HashMap<>();
        list.put("data", page.stream().map(this::view).toList());
        list.put("has_more", from + 2 < newest.size());
        list.put("first_id", page.isEmpty() ? null : page.getFirst().id);
        list.put("last_id", page.isEmpty() ? null : page.getLast().id);
        return list;
    }

    private Page look(Batch batch) {
        batch.looks++;
        return Page.of(view(batch));
    }

    private Page results(Batch batch) {
        return ended(batch)
                ? Page.of(batch.results.stream().collect(Collectors.joining("\n", "", "\n")))
                : new Page(404, error());
    }

    private Batch find(String id) {
        return batches.stream().filter(batch -> batch.id.equals(id)).findFirst().orElseThrow();
    }

    private boolean ended(Batch batch) {
        return batch.looks >= looksUntilEnd();
    }

    private Map<String, Object> view(Batch batch) {
        boolean ended = ended(batch);
        int size = batch.results.size();
        Map<String, Object> view = new HashMap<>();
        view.put("id", batch.id);
        view.put("type", "message_batch");
        view.put("processing_status", ended ? "ended" : "in_progress");
        view.put("created_at", batch.createdAt);
        view.put("expires_at", batch.createdAt);
        view.put("ended_at", ended ? batch.createdAt : null);
        view.put("archived_at", null);
        view.put("cancel_initiated_at", null);
        view.put("results_url", ended ? baseUrl() + BATCHES + "/" + batch.id + "/results" : null);
        view.put(
                "request_counts",
                Map.of(
                        "processing", ended ? 0 : size,
                        "succeeded", ended ? size : 0,
                        "errored", 0,
                        "canceled", 0,
                        "expired", 0));
        return view;
    }
}
