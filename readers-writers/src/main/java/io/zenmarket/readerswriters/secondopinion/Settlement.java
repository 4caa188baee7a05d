package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import io.zenmarket.readerswriters.postgres.ModelUsage;
import java.time.Instant;
import java.util.List;

/// Takes in what came of requests: answers, what they cost, and what is asked once more. Part of the caller's
/// transaction; a request that is over stays as it is.
final class Settlement {

    private final OpinionStore store;
    private final SecondOpinionSettings settings;
    private final Reservation reservation;

    Settlement(OpinionStore store, SecondOpinionSettings settings) {
        this.store = store;
        this.settings = settings;
        reservation = new Reservation(store, settings);
    }

    /// Where the request stands with its reply taken in.
    ModelRequestState settle(ModelRequest request, Reply reply) {
        return switch (reply) {
            case Reply.Answered(String text, Reply.Tokens tokens) -> answered(request, text, charged(request, tokens));
            case Reply.Refused(String reason, Reply.Tokens tokens) ->
                end(request, ModelRequestState.REFUSED, charged(request, tokens), reason);
            case Reply.Unreadable(String reason) ->
                end(request, ModelRequestState.MALFORMED, request.reserved(), reason);
            case Reply.Errored(String reason) -> end(request, ModelRequestState.ERRORED, ModelUsage.NONE, reason);
            case Reply.Expired() -> unasked(request, ModelRequestState.EXPIRED);
            case Reply.Canceled() -> unasked(request, ModelRequestState.CANCELED);
        };
    }

    /// Ends a request without a reply: charged as reserved when it may have been answered.
    ModelRequestState unanswered(ModelRequest request, ModelRequestState state, String note) {
        ModelUsage usage = state == ModelRequestState.LOST ? request.reserved() : ModelUsage.NONE;
        return end(request, state, usage, note);
    }

    /// Plans requests once more whose answers were of no use, as far as the budget goes and the night waits.
    void planAgain(List<ModelRequest> failed) {
        Instant now = store.now();
        List<ModelRequest> again = failed.stream()
                .filter(request -> request.attempt() == 1 && request.waitUntil().isAfter(now))
                .toList();
        if (!again.isEmpty()) {
            store.requests().lockBudgets();
            planAgain(again, now);
        }
    }

    private void planAgain(List<ModelRequest> requests, Instant now) {
        List<Draft> drafts = requests.stream()
                .map(request -> new Draft(request.contents(), store.questions().lines(request.id()), 2))
                .toList();
        int questions = drafts.stream().mapToInt(draft -> draft.lines().size()).sum();
        ModelRequest first = requests.getFirst();
        boolean direct = settings.delivery().direct(questions, first.batch().isPresent());
        reservation.store(drafts, new Draft.Terms(first.night(), now, first.waitUntil(), direct));
    }

    private ModelRequestState answered(ModelRequest request, String text, ModelUsage usage) {
        int questions = store.questions().lines(request.id()).size();
        AnswerReader.Reading reading = AnswerReader.read(text, questions);
        if (!reading.fault().isEmpty()) {
            return end(request, ModelRequestState.MALFORMED, usage, reading.fault());
        }
        if (store.requests().end(request.id(), ModelRequestState.ANSWERED, usage, "", store.now())) {
            store.questions().answer(request.id(), reading.sentiments());
        }
        return ModelRequestState.ANSWERED;
    }

    private ModelRequestState unasked(ModelRequest request, ModelRequestState state) {
        return end(request, state, ModelUsage.NONE, "the batch ended before it was asked");
    }

    private ModelRequestState end(ModelRequest request, ModelRequestState state, ModelUsage usage, String note) {
        store.requests().end(request.id(), state, usage, Texts.shortened(note, 500), store.now());
        return state;
    }

    private ModelUsage charged(ModelRequest request, Reply.Tokens tokens) {
        return settings.model()
                .price()
                .usage(tokens.input(), tokens.output(), request.batch().isPresent());
    }
}
