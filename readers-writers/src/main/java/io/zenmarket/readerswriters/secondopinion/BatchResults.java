package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelBatch;
import io.zenmarket.readerswriters.postgres.ModelBatchState;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import io.zenmarket.readerswriters.secondopinion.LanguageModel.Look;
import io.zenmarket.readerswriters.secondopinion.LanguageModel.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes in the results of a batch that has ended, in whatever order they come, some at a time. Reading
/// them costs nothing, so that a stream that is cut is read again from its start.
final class BatchResults {

    private static final int AT_A_TIME = 100;

    private final OpinionStore store;
    private final LanguageModel model;
    private final Settlement settlement;

    BatchResults(OpinionStore store, LanguageModel model, Settlement settlement) {
        this.store = store;
        this.model = model;
        this.settlement = settlement;
    }

    /// @throws ServiceException when there are fewer results than the batch has, and the night still waits
    void takeIn(ModelBatch batch, Look.Ended ended) {
        List<Result> results = inOneOrder(model.results(batch.providerId().orElseThrow()));
        Map<String, ModelRequest> asked = store.requests().ofBatch(batch.id(), ModelRequestState.SENT).stream()
                .collect(Collectors.toMap(ModelRequest::id, Function.identity()));
        for (int from = 0; from < results.size(); from += AT_A_TIME) {
            List<Result> some = results.subList(from, Math.min(results.size(), from + AT_A_TIME));
            store.commit(() -> some.forEach(result -> settle(asked, result)));
        }
        if (results.size() < ended.results() && store.now().isBefore(batch.waitUntil())) {
            throw new ServiceException(
                    ServiceException.Kind.SILENT,
                    "batch " + batch.id() + ": results, expected " + ended.results() + ", was " + results.size(),
                    Duration.ZERO);
        }
        store.commit(() -> end(batch, ended));
    }

    /// Two runs that take in the same batch at once lock its rows in the same order.
    private static List<Result> inOneOrder(List<Result> results) {
        return results.stream().sorted(Comparator.comparing(Result::request)).toList();
    }

    private void settle(Map<String, ModelRequest> asked, Result result) {
        ModelRequest request = asked.remove(result.request());
        if (request != null) {
            settlement.settle(request, result.reply());
        }
    }

    private void end(ModelBatch batch, Look.Ended ended) {
        if (!store.batches().end(batch.id(), ModelBatchState.ENDED, "", store.now())) {
            return;
        }
        store.requests()
                .ofBatch(batch.id(), ModelRequestState.SENT)
                .forEach(request -> settlement.unanswered(request, ended.missing(), "no result in the batch"));
        settlement.planAgain(Stream.of(ModelRequestState.MALFORMED, ModelRequestState.ERRORED)
                .flatMap(state -> store.requests().ofBatch(batch.id(), state).stream())
                .toList());
    }
}
