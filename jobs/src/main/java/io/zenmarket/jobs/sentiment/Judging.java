package io.zenmarket.jobs.sentiment;

import io.zenmarket.domain.sentiment.Judged;
import io.zenmarket.domain.sentiment.LabelledText;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.jobs.frame.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Scores labelled texts on all cores, a few hundred at a time; the result is in the order of the texts.
final class Judging {

    private static final int PART = 256;

    private final SentimentScorer scorer;
    private final Progress progress;

    Judging(SentimentScorer scorer, Progress progress) {
        this.scorer = scorer;
        this.progress = progress;
    }

    List<Judged> of(List<LabelledText> rows) {
        int parts = Math.ceilDiv(rows.size(), PART);
        progress.begin(scorer.id(), parts);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<List<Judged>>> futures = IntStream.range(0, parts)
                    .mapToObj(part -> rows.subList(part * PART, Math.min(rows.size(), (part + 1) * PART)))
                    .map(part -> workers.submit(() -> part(part)))
                    .toList();
            List<Judged> judged = new ArrayList<>();
            futures.forEach(future -> judged.addAll(result(future)));
            return judged;
        }
    }

    private List<Judged> part(List<LabelledText> rows) {
        List<Sentiment> scores =
                scorer.score(rows.stream().map(LabelledText::text).toList());
        progress.partDone(rows.size());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Judged(rows.get(i).label(), scores.get(i)))
                .toList();
    }

    private static List<Judged> result(Future<List<Judged>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("sentiment: expected to score to the end, was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("sentiment: expected scores, was " + e.getCause(), e);
        }
    }
}
