package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelBatch;
import io.zenmarket.readerswriters.postgres.ModelBatchState;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelRequestState;
import io.zenmarket.readerswriters.secondopinion.LanguageModel.Look;
import io.zenmarket.readerswriters.secondopinion.LanguageModel.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes every open batch one step on. What is about to be sent is committed first; what was sent and never
/// confirmed is looked for in the provider's list, and sent again only when it can no longer turn up there.
final class BatchRounds {

    /// A provider ends a batch within 24 hours. What cannot be told apart then never will be.
    private static final Duration LONGEST = Duration.ofHours(26);

    private final OpinionStore store;
    private final SecondOpinionSettings settings;
    private final LanguageModel model;
    private final Settlement settlement;
    private final BatchResults results;
    private final Pace pace;

    BatchRounds(OpinionStore store, SecondOpinionSettings settings, LanguageModel model, Pace pace) {
        this.store = store;
        this.settings = settings;
        this.model = model;
        this.pace = pace;
        settlement = new Settlement(store, settings);
        results = new BatchResults(store, model, settlement);
    }

    void step() {
        for (ModelBatch batch : store.batches().open()) {
            try {
                step(batch);
            } catch (ServiceException failure) {
                pace.trouble(failure, store.now());
            }
        }
    }

    private void step(ModelBatch batch) {
        switch (batch.state()) {
            case PLANNED -> submit(batch);
            case SUBMITTING -> find(batch);
            case SUBMITTED -> look(batch);
            case ENDED, FAILED -> throw new IllegalStateException("batch " + batch.id() + ": expected an open one");
        }
    }

    private void submit(ModelBatch batch) {
        Instant now = store.now();
        if (!now.isBefore(batch.waitUntil())) {
            giveUp(batch, ModelRequestState.NOT_SENT, "the night was over before it was sent");
            return;
        }
        if (claim(batch, now)) {
            send(batch, now);
        }
    }

    private boolean claim(ModelBatch batch, Instant now) {
        return store.inTransaction(() -> {
            boolean mine = store.batches().claim(batch.id(), now);
            if (mine) {
                store.requests().claimBatch(batch.id(), now);
            }
            return mine;
        });
    }

    private void send(ModelBatch batch, Instant sentAt) {
        try {
            String providerId = model.submit(batch.id(), store.requests().ofBatch(batch.id()));
            store.commit(() -> store.batches().submitted(batch.id(), providerId));
            pace.moved();
        } catch (ServiceException failure) {
            switch (failure.kind()) {
                case BUSY -> release(batch, sentAt);
                case REFUSED -> giveUp(batch, ModelRequestState.NOT_SENT, failure.reason());
                case FAILED, SILENT -> pace.told("batch " + batch.id() + ": may have arrived, is looked for");
            }
            throw failure;
        }
    }

    private boolean release(ModelBatch batch, Instant sentAt) {
        return store.inTransaction(() -> {
            boolean mine = store.batches().release(batch.id(), sentAt);
            if (mine) {
                store.requests().releaseBatch(batch.id());
            }
            return mine;
        });
    }

    private void find(ModelBatch batch) {
        Set<String> requests = store.requests().ofBatch(batch.id()).stream()
                .map(ModelRequest::id)
                .collect(Collectors.toSet());
        Duration age = Duration.between(batch.submittedAt().orElseThrow(), store.now());
        switch (model.find(batch, requests, store.batches().providerIds())) {
            case Search.Found(String providerId) -> found(batch, providerId);
            case Search.Undecided(String reason) -> undecided(batch, reason, age);
            case Search.Absent() -> absent(batch, age);
        }
    }

    private void found(ModelBatch batch, String providerId) {
        store.commit(() -> store.batches().submitted(batch.id(), providerId));
        pace.goOn();
    }

    private void undecided(ModelBatch batch, String reason, Duration age) {
        if (age.compareTo(LONGEST) > 0) {
            giveUp(batch, ModelRequestState.LOST, reason);
        }
    }

    private void absent(ModelBatch batch, Duration age) {
        if (age.compareTo(settings.patience().settle()) > 0
                && release(batch, batch.submittedAt().orElseThrow())) {
            pace.goOn();
        }
    }

    private void look(ModelBatch batch) {
        String providerId = batch.providerId().orElseThrow();
        switch (model.look(providerId)) {
            case Look.Running() -> {}
            case Look.Rejected(String reason) -> giveUp(batch, ModelRequestState.NOT_SENT, reason);
            case Look.Ended ended -> {
                results.takeIn(batch, ended);
                pace.goOn();
            }
        }
    }

    private void giveUp(ModelBatch batch, ModelRequestState requests, String reason) {
        pace.told("batch " + batch.id() + ": given up, " + reason);
        store.commit(() -> {
            if (store.batches().end(batch.id(), ModelBatchState.FAILED, Texts.shortened(reason, 500), store.now())) {
                open(batch).forEach(request -> settlement.unanswered(request, requests, reason));
            }
        });
    }

    private List<ModelRequest> open(ModelBatch batch) {
        return Stream.of(ModelRequestState.PLANNED, ModelRequestState.SENT)
                .flatMap(state -> store.requests().ofBatch(batch.id(), state).stream())
                .toList();
    }
}
