package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.OpinionPlan;
import io.zenmarket.domain.sentiment.OpinionProgress;
import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.readerswriters.postgres.LanguageModelQuestionPostgresTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The second opinion of a language model, all of whose state is in PostgreSQL: a new one over the same
/// database goes on where another was killed. Not for several threads.
final class LanguageModelOpinion implements SecondOpinion {

    private final OpinionStore store;
    private final Planning planning;
    private final BatchRounds batches;
    private final DirectRounds direct;
    private final Pace pace;

    LanguageModelOpinion(SecondOpinionSettings settings, LanguageModel model, OpinionStore store) {
        this.store = store;
        pace = new Pace(settings.patience());
        planning = new Planning(store, settings, model);
        batches = new BatchRounds(store, settings, model, pace);
        direct = new DirectRounds(store, settings, model, pace);
    }

    @Override
    public String scorer() {
        return store.scorer();
    }

    @Override
    public OpinionPlan plan(LocalDate night, List<Question> questions) {
        return planning.plan(night, questions);
    }

    @Override
    public OpinionProgress poll() {
        pace.begin();
        if (!pace.holding(store.now())) {
            batches.step();
        }
        if (!pace.holding(store.now())) {
            direct.step();
        }
        Instant now = store.now();
        LanguageModelQuestionPostgresTable.Open open = store.questions().open(store.scorer(), now);
        return new OpinionProgress(open.waiting(), open.late(), pace.pause(now), pace.troubles());
    }

    @Override
    public List<Opinion> collect(int limit) {
        return store.questions().opinions(store.scorer(), limit);
    }

    @Override
    public void acknowledge(Collection<Opinion> opinions) {
        store.questions().acknowledge(store.scorer(), opinions);
    }
}
