package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelBatch;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import io.zenmarket.readerswriters.secondopinion.ServiceException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A service that speaks OpenAI's Chat Completions, and perhaps its Files and Batch: OpenAI itself, other
/// providers, servers of one's own. A batch carries our id in its `metadata`, by which it is found in the
/// list of batches.
final class OpenAiModel implements LanguageModel {

    private static final String MARK = "zenmarket_batch";

    /// By how much the provider's clock may differ from ours.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final Set<String> RUNNING = Set.of("validating", "in_progress", "finalizing", "cancelling");

    private final OpenAiHttp http;
    private final OpenAiMessages messages;

    /// @param key empty: none is sent
    OpenAiModel(SecondOpinionSettings settings, String key, Clock clock) {
        http = new OpenAiHttp(settings, key, clock);
        messages = new OpenAiMessages(settings);
    }

    @Override
    public boolean takesBatches() {
        try {
            http.get("batches?limit=1");
            return true;
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.REFUSED) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public String submit(String batch, List<ModelRequest> requests) {
        String file = uploaded(batch, requests);
        Map<String, Object> body = Map.of(
                "input_file_id",
                file,
                "endpoint",
                OpenAiMessages.ENDPOINT,
                "completion_window",
                "24h",
                "metadata",
                Map.of(MARK, batch));
        return id("batches", http.post("batches", body));
    }

    /// A file costs nothing: whatever goes wrong with it, the batch was not sent.
    private String uploaded(String batch, List<ModelRequest> requests) {
        try {
            return id("files", http.upload("files", "zenmarket-" + batch, messages.lines(requests)));
        } catch (ServiceException failure) {
            throw failure.kind() == Kind.REFUSED
                    ? failure
                    : new ServiceException(Kind.BUSY, failure.reason(), failure.retryAfter());
        }
    }

    private static String id(String path, JsonNode object) {
        String id = object.path("id").asString("");
        if (id.isEmpty()) {
            throw new ServiceException(Kind.SILENT, path + ": expected an id, was none", Duration.ZERO);
        }
        return id;
    }

    @Override
    public Search find(ModelBatch batch, Set<String> requests, Set<String> known) {
        long since = batch.submittedAt().orElse(Instant.EPOCH).minus(CLOCKS).getEpochSecond();
        String after = "";
        while (true) {
            JsonNode page = http.get("batches?limit=100" + after);
            String last = "";
            for (JsonNode candidate : page.path("data")) {
                if (candidate.path("metadata").path(MARK).asString("").equals(batch.id())) {
                    return new Search.Found(id("batches", candidate));
                }
                last = candidate.path("created_at").asLong(0) < since ? "" : id("batches", candidate);
            }
            if (last.isEmpty() || !page.path("has_more").asBoolean(false)) {
                return new Search.Absent();
            }
            after = "&after=" + last;
        }
    }

    @Override
    public Look look(String providerId) {
        JsonNode batch = http.get("batches/" + providerId);
        String status = batch.path("status").asString("");
        JsonNode counts = batch.path("request_counts");
        int results = counts.path("completed").asInt(0) + counts.path("failed").asInt(0);
        return switch (status) {
            case "completed" -> new Look.Ended(results, ModelRequestState.LOST);
            case "expired" -> new Look.Ended(results, ModelRequestState.EXPIRED);
            case "cancelled" -> new Look.Ended(results, ModelRequestState.CANCELED);
            case "failed" -> new Look.Rejected(reason(batch));
            default -> running(providerId, status);
        };
    }

    private static Look running(String providerId, String status) {
        if (!RUNNING.contains(status)) {
            throw new ServiceException(
                    Kind.SILENT,
                    "batch " + providerId + ": status, expected a known one, was " + status,
                    Duration.ZERO);
        }
        return new Look.Running();
    }

    private static String reason(JsonNode batch) {
        String message =
                batch.path("errors").path("data").path(0).path("message").asString("");
        return "the service refused the batch" + (message.isEmpty() ? "" : ": " + message);
    }

    @Override
    public List<Result> results(String providerId) {
        JsonNode batch = http.get("batches/" + providerId);
        List<Result> results = new ArrayList<>();
        Stream.of("output_file_id", "error_file_id")
                .map(field -> batch.path(field).asString(""))
                .filter(file -> !file.isEmpty())
                .forEach(file -> results.addAll(messages.results(http.text("files/" + file + "/content"))));
        return results;
    }

    @Override
    public Reply ask(ModelRequest request) {
        return messages.reply(http.post("chat/completions", messages.body(request)));
    }
}
