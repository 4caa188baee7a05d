package io.zenmarket.readerswriters.secondopinion;

import com.anthropic.core.JsonValue;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.ThinkingConfigDisabled;
import com.anthropic.models.messages.Usage;
import com.anthropic.models.messages.batches.BatchCreateParams;
import com.anthropic.models.messages.batches.MessageBatchIndividualResponse;
import com.anthropic.models.messages.batches.MessageBatchResult;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.secondopinion.LanguageModel.Result;
import java.util.Map;
import java.util.stream.Collectors;

/// Requests and replies in Anthropic's form.
final class AnthropicMessages {

    private static final OutputConfig OUTPUT = output();

    private final ModelSettings model;

    AnthropicMessages(ModelSettings model) {
        this.model = model;
    }

    BatchCreateParams.Request inBatch(ModelRequest request) {
        BatchCreateParams.Request.Params.Builder params = BatchCreateParams.Request.Params.builder()
                .model(model.name())
                .maxTokens(request.reserved().outputTokens())
                .system(Prompt.SYSTEM)
                .addUserMessage(request.contents())
                .outputConfig(OUTPUT);
        if (model.reasoningTokens() == 0) {
            params.thinking(ThinkingConfigDisabled.builder().build());
        }
        return BatchCreateParams.Request.builder()
                .customId(request.id())
                .params(params.build())
                .build();
    }

    MessageCreateParams alone(ModelRequest request) {
        MessageCreateParams.Builder params = MessageCreateParams.builder()
                .model(model.name())
                .maxTokens(request.reserved().outputTokens())
                .system(Prompt.SYSTEM)
                .addUserMessage(request.contents())
                .outputConfig(OUTPUT);
        if (model.reasoningTokens() == 0) {
            params.thinking(ThinkingConfigDisabled.builder().build());
        }
        return params.build();
    }

    private static OutputConfig output() {
        JsonOutputFormat.Schema.Builder schema = JsonOutputFormat.Schema.builder();
        for (Map.Entry<String, Object> entry : Prompt.SCHEMA.entrySet()) {
            schema.putAdditionalProperty(entry.getKey(), JsonValue.from(entry.getValue()));
        }
        return OutputConfig.builder()
                .format(JsonOutputFormat.builder().schema(schema.build()).build())
                .build();
    }

    Result result(MessageBatchIndividualResponse response) {
        return new Result(response.customId(), reply(response));
    }

    private Reply reply(MessageBatchIndividualResponse response) {
        try {
            MessageBatchResult result = response.result();
            if (result.isSucceeded()) {
                return reply(result.asSucceeded().message());
            } else if (result.isErrored()) {
                return new Reply.Errored(result.asErrored().error().error().message());
            } else if (result.isExpired()) {
                return new Reply.Expired();
            }
            return result.isCanceled() ? new Reply.Canceled() : new Reply.Unreadable("result of an unknown type");
        } catch (AnthropicInvalidDataException strange) {
            return new Reply.Unreadable("result: " + strange.getMessage());
        }
    }

    Reply reply(Message message) {
        try {
            Usage usage = message.usage();
            long input = usage.inputTokens()
                    + usage.cacheCreationInputTokens().orElse(0L)
                    + usage.cacheReadInputTokens().orElse(0L);
            Reply.Tokens tokens = new Reply.Tokens(input, usage.outputTokens());
            return message.stopReason().filter(StopReason.REFUSAL::equals).isPresent()
                    ? new Reply.Refused("the model would not answer", tokens)
                    : new Reply.Answered(text(message), tokens);
        } catch (AnthropicInvalidDataException strange) {
            return new Reply.Unreadable("message: " + strange.getMessage());
        }
    }

    private static String text(Message message) {
        return message.content().stream()
                .flatMap(block -> block.text().stream())
                .map(TextBlock::text)
                .collect(Collectors.joining());
    }
}
