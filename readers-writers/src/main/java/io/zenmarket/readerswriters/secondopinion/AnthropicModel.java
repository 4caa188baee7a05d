package io.zenmarket.readerswriters.secondopinion;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.batches.BatchCreateParams;
import com.anthropic.models.messages.batches.BatchListPage;
import com.anthropic.models.messages.batches.BatchListParams;
import com.anthropic.models.messages.batches.MessageBatch;
import com.anthropic.models.messages.batches.MessageBatchIndividualResponse;
import com.anthropic.models.messages.batches.MessageBatchRequestCounts;
import com.anthropic.services.blocking.messages.BatchService;
import io.zenmarket.readerswriters.postgres.ModelBatch;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Anthropic's Messages and Message Batches through its own client, which is told not to repeat anything: a
/// batch that is created twice is paid twice.
///
/// A batch has no mark of ours on it, and the `custom_id`s of its requests are readable in its results
/// only. One whose id never came back is therefore told by its age and number of requests while it runs,
/// and by its `custom_id`s once it has ended.
final class AnthropicModel implements LanguageModel {

    /// By how much the provider's clock may differ from ours.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final long PAGE = 100;

    private final AnthropicClient client;
    private final AnthropicMessages messages;
    private final AnthropicCall call;

    AnthropicModel(SecondOpinionSettings settings, String key, Clock clock) {
        client = AnthropicOkHttpClient.builder()
                .apiKey(key)
                .baseUrl(settings.baseUrl().toString())
                .timeout(settings.patience().timeout())
                .maxRetries(0)
                .clock(clock)
                .build();
        messages = new AnthropicMessages(settings.model());
        call = new AnthropicCall(settings.baseUrl(), clock);
    }

    @Override
    public boolean takesBatches() {
        return true;
    }

    @Override
    public String submit(String batch, List<ModelRequest> requests) {
        BatchCreateParams.Builder create = BatchCreateParams.builder();
        requests.forEach(request -> create.addRequest(messages.inBatch(request)));
        return call.of("create a batch", () -> batches().create(create.build()).id());
    }

    @Override
    public Search find(ModelBatch batch, Set<String> requests, Set<String> known) {
        return call.of("list batches", () -> {
            Instant since = batch.submittedAt().orElseThrow().minus(CLOCKS);
            Optional<String> running = Optional.empty();
            for (MessageBatch candidate : candidates(since, batch.requests(), known)) {
                if (!ended(candidate)) {
                    running = Optional.of(candidate.id());
                } else if (isOurs(candidate, requests)) {
                    return new Search.Found(candidate.id());
                }
            }
            return running.<Search>map(id -> new Search.Undecided("batch " + id + " may be it, and still runs"))
                    .orElseGet(Search.Absent::new);
        });
    }

    /// The list is ordered, newest first.
    private List<MessageBatch> candidates(Instant since, int requests, Set<String> known) {
        List<MessageBatch> candidates = new ArrayList<>();
        BatchListPage page =
                batches().list(BatchListParams.builder().limit(PAGE).build());
        while (true) {
            for (MessageBatch batch : page.items()) {
                if (batch.createdAt().toInstant().isBefore(since)) {
                    return candidates;
                }
                if (!known.contains(batch.id()) && total(batch) == requests) {
                    candidates.add(batch);
                }
            }
            if (!page.hasNextPage()) {
                return candidates;
            }
            page = page.nextPage();
        }
    }

    private boolean isOurs(MessageBatch batch, Set<String> requests) {
        try (StreamResponse<MessageBatchIndividualResponse> stream = batches().resultsStreaming(batch.id())) {
            return stream.stream().anyMatch(result -> requests.contains(result.customId()));
        }
    }

    @Override
    public Look look(String providerId) {
        MessageBatch batch = call.of("retrieve a batch", () -> batches().retrieve(providerId));
        return call.of(
                "retrieve a batch",
                () -> ended(batch)
                        ? new Look.Ended(Math.toIntExact(total(batch)), ModelRequestState.LOST)
                        : new Look.Running());
    }

    @Override
    public List<Result> results(String providerId) {
        return call.of("read results", () -> {
            try (StreamResponse<MessageBatchIndividualResponse> stream =
                    batches().resultsStreaming(providerId)) {
                return stream.stream().map(messages::result).toList();
            }
        });
    }

    @Override
    public Reply ask(ModelRequest request) {
        Message message = call.of("create a message", () -> client.messages().create(messages.alone(request)));
        return messages.reply(message);
    }

    private BatchService batches() {
        return client.messages().batches();
    }

    private static boolean ended(MessageBatch batch) {
        return batch.processingStatus().equals(MessageBatch.ProcessingStatus.ENDED);
    }

    private static long total(MessageBatch batch) {
        MessageBatchRequestCounts counts = batch.requestCounts();
        return counts.processing() + counts.succeeded() + counts.errored() + counts.canceled() + counts.expired();
    }
}
