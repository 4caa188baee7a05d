package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import java.time.Instant;
import java.util.List;

/// Asks directly, one request a step. A direct call leaves no trace that could be found after a crash: who
/// took a request and never told the answer may have paid for it, so that it is not asked again.
final class DirectRounds {

    private final OpinionStore store;
    private final SecondOpinionSettings settings;
    private final LanguageModel model;
    private final Settlement settlement;
    private final Pace pace;

    DirectRounds(OpinionStore store, SecondOpinionSettings settings, LanguageModel model, Pace pace) {
        this.store = store;
        this.settings = settings;
        this.model = model;
        this.pace = pace;
        settlement = new Settlement(store, settings);
    }

    void step() {
        Instant now = store.now();
        store.commit(() -> store.requests()
                .sentBefore(now.minus(settings.patience().settle()))
                .forEach(request ->
                        settlement.unanswered(request, ModelRequestState.LOST, "ended while it was being asked")));
        store.requests().nextDirect().ifPresent(request -> step(request, now));
    }

    private void step(ModelRequest request, Instant now) {
        if (!now.isBefore(request.waitUntil())) {
            store.commit(() -> settlement.unanswered(
                    request, ModelRequestState.NOT_SENT, "the night was over before it was asked"));
            pace.goOn();
        } else if (store.inTransaction(() -> store.requests().claim(request.id(), now))) {
            ask(request);
        }
    }

    private void ask(ModelRequest request) {
        try {
            Reply reply = model.ask(request);
            store.commit(() -> settle(request, reply));
            pace.goOn();
        } catch (ServiceException failure) {
            store.commit(() -> undo(request, failure));
            pace.trouble(failure, store.now());
        }
    }

    private void settle(ModelRequest request, Reply reply) {
        ModelRequestState state = settlement.settle(request, reply);
        if (state == ModelRequestState.MALFORMED || state == ModelRequestState.ERRORED) {
            settlement.planAgain(List.of(request));
        }
    }

    private void undo(ModelRequest request, ServiceException failure) {
        switch (failure.kind()) {
            case BUSY, FAILED -> store.requests().release(request.id());
            case REFUSED -> settlement.unanswered(request, ModelRequestState.NOT_SENT, failure.reason());
            case SILENT -> settlement.unanswered(request, ModelRequestState.LOST, failure.reason());
        }
    }
}
