package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.secondopinion.LanguageModel.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests and replies in OpenAI's form.
final class OpenAiMessages {

    static final String ENDPOINT = "/v1/chat/completions";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String model;
    private final String limit;

    OpenAiMessages(SecondOpinionSettings settings) {
        model = settings.model().name();
        limit = settings.official() ? "max_completion_tokens" : "max_tokens";
    }

    Map<String, Object> body(ModelRequest request) {
        Map<String, Object> schema = Map.of("name", "answers", "strict", true, "schema", Prompt.SCHEMA);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put("messages", List.of(message("system", Prompt.SYSTEM), message("user", request.contents())));
        body.put("response_format", Map.of("type", "json_schema", "json_schema", schema));
        body.put(limit, request.reserved().outputTokens());
        return body;
    }

    private static Map<String, Object> message(String role, String content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    /// The input of a batch, a line per request.
    String lines(List<ModelRequest> requests) {
        return requests.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ModelRequest request) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("custom_id", request.id());
        line.put("method", "POST");
        line.put("url", ENDPOINT);
        line.put("body", body(request));
        return JSON.writeValueAsString(line);
    }

    /// Output or error lines of a batch; what is no line of either is left out.
    List<Result> results(String lines) {
        return lines.lines().flatMap(line -> result(line).stream()).toList();
    }

    private Optional<Result> result(String line) {
        try {
            JsonNode result = JSON.readTree(line);
            String id = result.path("custom_id").asString("");
            return id.isEmpty() ? Optional.empty() : Optional.of(new Result(id, replyOf(result)));
        } catch (JacksonException cut) {
            return Optional.empty();
        }
    }

    private Reply replyOf(JsonNode result) {
        JsonNode response = result.path("response");
        if (response.path("status_code").asInt(0) == 200) {
            return reply(response.path("body"));
        }
        JsonNode error = result.path("error").isObject()
                ? result.path("error")
                : response.path("body").path("error");
        return switch (error.path("code").asString("")) {
            case "batch_expired" -> new Reply.Expired();
            case "batch_cancelled" -> new Reply.Canceled();
            default -> new Reply.Errored(error.path("message").asString("no result"));
        };
    }

    Reply reply(JsonNode completion) {
        JsonNode usage = completion.path("usage");
        JsonNode choice = completion.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!usage.path("prompt_tokens").isIntegralNumber()
                || !usage.path("completion_tokens").isIntegralNumber()
                || !message.isObject()) {
            return new Reply.Unreadable("completion: expected one choice and its usage, was none");
        }
        Reply.Tokens tokens = new Reply.Tokens(
                usage.path("prompt_tokens").longValue(),
                usage.path("completion_tokens").longValue());
        String refusal = message.path("refusal").asString("");
        boolean filtered = choice.path("finish_reason").asString("").equals("content_filter");
        return filtered || !refusal.isEmpty()
                ? new Reply.Refused("the model would not answer: " + refusal, tokens)
                : new Reply.Answered(message.path("content").asString(""), tokens);
    }
}
