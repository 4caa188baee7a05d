package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.OpinionPlan;
import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.readerswriters.postgres.ModelLine;
import io.zenmarket.readerswriters.postgres.ModelQuestionPast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which questions are asked, and how.
final class Planning {

    /// A question that was paid for so often without a usable answer is not asked again.
    private static final int MOST_UNUSABLE = 4;

    private final OpinionStore store;
    private final SecondOpinionSettings settings;
    private final LanguageModel model;
    private final Reservation reservation;

    Planning(OpinionStore store, SecondOpinionSettings settings, LanguageModel model) {
        this.store = store;
        this.settings = settings;
        this.model = model;
        reservation = new Reservation(store, settings);
    }

    private record Key(String contentHash, String entity) {}

    private enum Verdict {
        ASK,
        ANSWERED,
        LEAVE_OUT
    }

    OpinionPlan plan(LocalDate night, List<Question> questions) {
        boolean batches = settings.delivery().mode() != Delivery.Mode.AUTO || takesBatches(questions.size());
        Map<Key, Question> distinct = new LinkedHashMap<>();
        questions.forEach(question -> distinct.putIfAbsent(
                new Key(question.contentHash(), question.text().entity()), question));
        OpinionPlan plan = store.inTransaction(() -> locked(night, distinct, batches));
        int twice = questions.size() - distinct.size();
        return new OpinionPlan(plan.planned(), plan.answered(), plan.leftOut() + twice, plan.overBudget());
    }

    private boolean takesBatches(int questions) {
        try {
            return questions > settings.delivery().directUpTo() && model.takesBatches();
        } catch (ServiceException notNow) {
            return true;
        }
    }

    private OpinionPlan locked(LocalDate night, Map<Key, Question> questions, boolean batches) {
        store.requests().lockBudgets();
        Map<Verdict, List<Question>> sorted = sorted(night, questions);
        List<Question> fresh = sorted.getOrDefault(Verdict.ASK, List.of());
        List<Draft> drafts = drafts(fresh);
        Instant now = store.now();
        Instant waitUntil = now.plus(settings.patience().deadline());
        Draft.Terms terms =
                new Draft.Terms(night, now, waitUntil, settings.delivery().direct(fresh.size(), batches));
        int stored = reservation.store(drafts, terms);
        int planned = drafts.subList(0, stored).stream()
                .mapToInt(draft -> draft.lines().size())
                .sum();
        return new OpinionPlan(
                planned,
                sorted.getOrDefault(Verdict.ANSWERED, List.of()).size(),
                sorted.getOrDefault(Verdict.LEAVE_OUT, List.of()).size(),
                fresh.size() - planned);
    }

    private Map<Verdict, List<Question>> sorted(LocalDate night, Map<Key, Question> questions) {
        Set<String> hashes = questions.keySet().stream().map(Key::contentHash).collect(Collectors.toSet());
        Map<Key, List<ModelQuestionPast>> past = store.questions().past(store.scorer(), hashes).stream()
                .collect(Collectors.groupingBy(before -> new Key(before.contentHash(), before.entity())));
        return questions.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> verdict(past.getOrDefault(entry.getKey(), List.of()), night),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Verdict verdict(List<ModelQuestionPast> past, LocalDate night) {
        if (past.stream().anyMatch(ModelQuestionPast::answered)) {
            return Verdict.ANSWERED;
        }
        long unusable =
                past.stream().filter(before -> before.state().unusable()).count();
        boolean leaveOut = unusable >= MOST_UNUSABLE || past.stream().anyMatch(before -> closed(before, night));
        return leaveOut ? Verdict.LEAVE_OUT : Verdict.ASK;
    }

    /// Whether nobody may ask tonight because of an earlier time. What may have been paid for is never
    /// asked again, unless it is free.
    private boolean closed(ModelQuestionPast before, LocalDate night) {
        return switch (before.state()) {
            case PLANNED, SENT -> true;
            case NOT_SENT -> false;
            case LOST -> !settings.model().price().free() || before.night().equals(night);
            case ANSWERED, MALFORMED, REFUSED, ERRORED, EXPIRED, CANCELED ->
                before.night().equals(night);
        };
    }

    private List<Draft> drafts(List<Question> questions) {
        return Grouping.groups(questions, settings.delivery().questionsPerRequest()).stream()
                .map(group -> new Draft(Prompt.contents(group), lines(group), 1))
                .toList();
    }

    private List<ModelLine> lines(List<Question> group) {
        List<ModelLine> lines = new ArrayList<>();
        for (Question question : group) {
            lines.add(new ModelLine(
                    lines.size() + 1, question.contentHash(), question.text().entity(), inSample(question)));
        }
        return lines;
    }

    private boolean inSample(Question question) {
        return settings.model()
                .trainingCutOff()
                .map(cutOff -> !question.publishedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .isAfter(cutOff))
                .orElse(true);
    }
}
