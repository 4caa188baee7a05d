package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelLine;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import io.zenmarket.readerswriters.postgres.ModelUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns drafts into planned requests for as long as the night's budget lasts. Part of the caller's
/// transaction, which must hold
/// [io.zenmarket.readerswriters.postgres.LanguageModelRequestPostgresTable#lockBudgets].
final class Reservation {

    /// Below the limits of all providers: 50,000 requests, 200 MB.
    private static final int REQUESTS_PER_BATCH = 10_000;

    private final OpinionStore store;
    private final SecondOpinionSettings settings;

    Reservation(OpinionStore store, SecondOpinionSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// Stores drafts, from the first to the last that the budget allows.
    ///
    /// @return how many it allowed
    int store(List<Draft> drafts, Draft.Terms terms) {
        ModelUsage charged = store.requests().charged(terms.night());
        List<ModelUsage> reserved = new ArrayList<>();
        for (Draft draft : drafts) {
            ModelUsage estimate = estimate(draft, terms);
            charged = charged.plus(estimate);
            if (!settings.budget().allows(charged)) {
                break;
            }
            reserved.add(estimate);
        }
        write(drafts.subList(0, reserved.size()), reserved, terms);
        return reserved.size();
    }

    private ModelUsage estimate(Draft draft, Draft.Terms terms) {
        ModelSettings model = settings.model();
        long output = Prompt.outputTokens(draft.lines().size()) + model.reasoningTokens();
        return model.price().usage(Prompt.inputTokens(draft.contents()), output, !terms.direct());
    }

    private void write(List<Draft> drafts, List<ModelUsage> reserved, Draft.Terms terms) {
        int before = store.requests().count(terms.night());
        for (int from = 0; from < drafts.size(); from += REQUESTS_PER_BATCH) {
            int to = Math.min(drafts.size(), from + REQUESTS_PER_BATCH);
            List<String> ids = new ArrayList<>();
            for (int i = from; i < to; i++) {
                ids.add(id(drafts.get(i), terms, before + i));
            }
            Optional<String> batch = terms.direct() ? Optional.empty() : Optional.of(batch(ids, terms));
            for (int i = from; i < to; i++) {
                write(drafts.get(i), reserved.get(i), ids.get(i - from), batch, terms);
            }
        }
    }

    private String batch(List<String> ids, Draft.Terms terms) {
        String batch = Texts.id(ids);
        store.batches().insert(batch, terms.night(), ids.size(), terms.now(), terms.waitUntil());
        return batch;
    }

    private void write(Draft draft, ModelUsage reserved, String id, Optional<String> batch, Draft.Terms terms) {
        ModelRequest request = new ModelRequest(
                id, batch, terms.night(), draft.attempt(), draft.contents(), reserved, terms.waitUntil());
        store.requests().insert(request, terms.now());
        store.questions().insert(id, draft.lines());
    }

    /// @param ordinal of the request within its night: what was given up unsent can be planned again
    private String id(Draft draft, Draft.Terms terms, int ordinal) {
        Stream<String> head = Stream.of(
                store.scorer(), Prompt.VERSION, terms.night().toString(), String.valueOf(ordinal), draft.contents());
        Stream<String> lines = draft.lines().stream().map(ModelLine::toString);
        return Texts.id(Stream.concat(head, lines).toList());
    }
}
